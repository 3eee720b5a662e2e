package io.cloudruntimes.embedded.secret;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that only its owner can read, or also its group if that is allowed. A symbolic link is followed, and the permissions of its
 * target count. The file whose permissions were checked is the one that is read: if another one takes its place meanwhile, this
 * begins again.
 */
final class GuardedFile {
    /** The most bytes of a file of secrets. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int ATTEMPTS = 20;

    private final Path path;
    private final String what;
    private final FileAccess access;
    private final String store;

    GuardedFile(Path path, String store, FileAccess access) {
        this.path = path;
        this.store = store;
        this.access = access;
        this.what = "the file " + path + " of the secret store '" + store + "'";
    }

    /** The file for the message of an error. */
    @Override
    public String toString() {
        return what;
    }

    /** What distinguishes a file from one that takes its place, and from itself after a change. */
    private record Identity(
            @Nullable Object key,
            long size,
            FileTime modified,
            @Nullable Object changed,
            boolean regular,
            @Nullable Set<PosixFilePermission> permissions) {
        static Identity of(Path target) throws IOException {
            PosixFileAttributeView posix =
                    Files.getFileAttributeView(target, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            BasicFileAttributes facts = posix == null
                    ? Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    : posix.readAttributes();
            boolean unix = target.getFileSystem().supportedFileAttributeViews().contains("unix");
            return new Identity(
                    facts.fileKey(),
                    facts.size(),
                    facts.lastModifiedTime(),
                    unix ? Files.getAttribute(target, "unix:ctime", LinkOption.NOFOLLOW_LINKS) : null,
                    facts.isRegularFile(),
                    posix == null ? null : posix.readAttributes().permissions());
        }
    }

    /**
     * The bytes of the file.
     *
     * @throws InternalException if others can read it, or if it is no file
     * @throws UnavailableException if it is not there, or cannot be read
     */
    byte[] read() {
        @Nullable IOException missing = null;
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                Path target = path.toRealPath();
                Identity identity = Identity.of(target);
                check(target, identity);
                byte[] bytes = bytes(target, identity);
                if (Identity.of(target).equals(identity)) {
                    return bytes;
                }
                missing = null;
            } catch (NoSuchFileException | NotDirectoryException e) {
                missing = e; // it may be about to be replaced
            } catch (AccessDeniedException e) {
                throw new UnavailableException("this process may not read " + what);
            } catch (IOException e) {
                throw new UnavailableException(
                        what + " cannot be read: " + e.getClass().getSimpleName());
            }
        }
        throw new UnavailableException(
                missing == null ? what + " changes all the time while it is read" : what + " does not exist");
    }

    private byte[] bytes(Path target, Identity identity) throws IOException {
        // a file system without permissions may know no links
        OpenOption[] options =
                identity.permissions() == null ? new OpenOption[0] : new OpenOption[] {LinkOption.NOFOLLOW_LINKS};
        try (InputStream in = Files.newInputStream(target, options)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new InternalException(what + " has more than " + MAX_BYTES + " bytes");
            }
            return bytes;
        }
    }

    private void check(Path target, Identity identity) {
        if (!identity.regular()) { // a pipe would block the call
            throw new InternalException(what + " is no regular file");
        }
        if (identity.permissions() == null) {
            if (!access.unchecked()) {
                throw new InternalException(
                        what + " is on a file system without POSIX permissions, so it is not known who"
                                + " can read it; if only the right people can, allow it with --"
                                + SecretModule.UNCHECKED + " " + store + ", in Java SecretModule.UNCHECKED");
            }
            return;
        }
        checkPermissions(target, identity.permissions());
    }

    private void checkPermissions(Path target, Set<PosixFilePermission> permissions) {
        boolean others =
                hasAny(permissions, EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE));
        boolean group = !access.group()
                && hasAny(permissions, EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE));
        if (others || group) {
            throw refused(target, permissions, others, group);
        }
    }

    private static boolean hasAny(Set<PosixFilePermission> permissions, Set<PosixFilePermission> refused) {
        return permissions.stream().anyMatch(refused::contains);
    }

    private CloudRuntimesException refused(
            Path target, Set<PosixFilePermission> permissions, boolean others, boolean group) {
        String whom = (group ? "g" : "") + (others ? "o" : "");
        String who = others ? group ? "its group and others" : "others" : "its group";
        String allow = !others || group
                ? ", or allow its group with --" + SecretModule.GROUP_READABLE + " " + store
                        + ", in Java SecretModule.GROUP_READABLE"
                : "";
        return new InternalException(what + " is open to " + who + " (" + PosixFilePermissions.toString(permissions)
                + "); close it with the command `chmod " + whom + "-rwx " + ShellWord.of(target.toString()) + "`"
                + allow);
    }
}
