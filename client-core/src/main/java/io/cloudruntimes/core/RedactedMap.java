package io.cloudruntimes.core;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map of sensitive values: no {@code toString} shows one, neither that of the map nor those of its entries and values. Unmodifiable;
 * in everything else it is like the map that it is made of.
 */
public final class RedactedMap extends AbstractMap<String, String> {
    private final Map<String, String> map;

    /**
     * @param map an unmodifiable map
     */
    public RedactedMap(Map<String, String> map) {
        this.map = map;
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return map.containsKey(key);
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        return map.get(key);
    }

    @Override
    public Set<String> keySet() {
        return map.keySet();
    }

    @Override
    public Collection<String> values() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<String> iterator() {
                return map.values().iterator();
            }

            @Override
            public int size() {
                return map.size();
            }

            @Override
            public String toString() {
                return Redaction.TEXT;
            }
        };
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                Iterator<Map.Entry<String, String>> entries = map.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Map.Entry<String, String> next() {
                        return new RedactedEntry(entries.next());
                    }
                };
            }

            @Override
            public int size() {
                return map.size();
            }
        };
    }

    /** The names. */
    @Override
    public String toString() {
        return Redaction.values(map);
    }

    private static final class RedactedEntry extends SimpleImmutableEntry<String, String> {
        private static final long serialVersionUID = 1L;

        RedactedEntry(Map.Entry<String, String> entry) {
            super(entry);
        }

        @Override
        public String toString() {
            return getKey() + "=" + Redaction.TEXT;
        }
    }
}
