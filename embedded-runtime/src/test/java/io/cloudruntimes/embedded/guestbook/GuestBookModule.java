package io.cloudruntimes.embedded.guestbook;

import io.cloudruntimes.embedded.module.ComponentRegistry;
import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.embedded.store.Database;
import io.cloudruntimes.embedded.store.Schema;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A made-up service with tables, options, components, a timer and something to close. */
public final class GuestBookModule implements ServiceModule {
    /** The names of the books. */
    public static final ModuleOption<Optional<Set<String>>> BOOKS =
            ModuleOption.ofNames("books", "The names of the guest books");

    /** What a guest's name begins with. */
    public static final ModuleOption<Optional<String>> TITLE =
            ModuleOption.ofText("title", "TITLE", "What each guest's name begins with");

    /** Gets what happens to the module. */
    public static final ModuleOption<Consumer<String>> JOURNAL = ModuleOption.ofCode("journal", line -> {});

    @Override
    public String name() {
        return "guestbook";
    }

    @Override
    public Optional<Schema> schema() {
        return Optional.of(Schema.of("guestbook")
                .version("CREATE TABLE guest(id INTEGER PRIMARY KEY, book TEXT NOT NULL, name TEXT NOT NULL)"));
    }

    @Override
    public List<ModuleOption<?>> options() {
        return List.of(BOOKS, TITLE, JOURNAL);
    }

    @Override
    public void start(ModuleContext context) {
        ComponentRegistry books =
                new ComponentRegistry("guest book", "guestbook.sqlite", List.of("SIGN"), context, BOOKS);
        Database database = context.database();
        String title = context.option(TITLE).map(text -> text + " ").orElse("");
        Consumer<String> journal = context.option(JOURNAL);
        context.provideComponents(books::components);
        context.provide(GuestBook.class, new GuestBook() {
            @Override
            public void sign(String book, String guest) {
                books.require(book);
                database.write(sql -> {
                    try (PreparedStatement insert =
                            sql.prepareStatement("INSERT INTO guest(book, name) VALUES(?, ?)")) {
                        insert.setString(1, book);
                        insert.setString(2, title + guest);
                        insert.executeUpdate();
                    }
                });
            }

            @Override
            public List<String> guests(String book) {
                return database.read(sql -> {
                    try (PreparedStatement select =
                            sql.prepareStatement("SELECT name FROM guest WHERE book = ? ORDER BY id")) {
                        select.setString(1, book);
                        List<String> guests = new ArrayList<>();
                        try (ResultSet rows = select.executeQuery()) {
                            while (rows.next()) {
                                guests.add(rows.getString(1));
                            }
                        }
                        return guests;
                    }
                });
            }
        });
        context.onClose(() -> journal.accept("closed, with the database still open: " + count(database)));
        context.onClose(() -> journal.accept("the last task runs first"));
        context.scheduler().at(context.clock().instant().plus(Duration.ofDays(1)), () -> journal.accept("a day later"));
    }

    private static int count(Database database) {
        return database.read(sql -> {
            try (PreparedStatement select = sql.prepareStatement("SELECT count(*) FROM guest");
                    ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
