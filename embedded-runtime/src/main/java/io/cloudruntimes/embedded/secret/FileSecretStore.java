package io.cloudruntimes.embedded.secret;

import io.cloudruntimes.core.Unicode;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/**
 * The secrets of a file in UTF-8. The file is read with each call. While it is broken each call fails: values of before are not
 * those that the file has now.
 */
final class FileSecretStore implements SecretStore {
    private final GuardedFile file;
    private final SecretFormat format;

    private FileSecretStore(GuardedFile file, SecretFormat format) {
        this.file = file;
        this.format = format;
    }

    /**
     * A store whose file says by the end of its name which format it has.
     *
     * @param multiValued whether a secret of a JSON file can have several values
     * @throws InvalidArgumentException if its name has no known end, or its format has no secrets of several values
     */
    static FileSecretStore of(String store, Path path, boolean multiValued, FileAccess access) {
        String name = path.toString();
        boolean json = name.endsWith(".json");
        if (!json && !name.endsWith(".properties")) {
            throw new InvalidArgumentException("the file " + path + " of the secret store '" + store
                    + "' must have a name that ends in .json or .properties");
        }
        if (multiValued && !json) {
            throw new InvalidArgumentException("the secret store '" + store
                    + "' cannot have secrets of several values: " + path + " is a properties file");
        }
        return new FileSecretStore(
                new GuardedFile(path, store, access), json ? new JsonSecrets(multiValued) : new PropertiesSecrets());
    }

    @Override
    public String type() {
        return format.type();
    }

    @Override
    public SortedMap<String, Map<String, String>> readAll() {
        byte[] bytes = file.read();
        try {
            return format.parse(Unicode.decode(bytes));
        } catch (CharacterCodingException e) {
            throw new InternalException(file + " is unusable: it is not valid UTF-8");
        } catch (UnusableSecretsException e) {
            throw new InternalException(file + " is unusable: " + e.getMessage());
        }
    }
}
