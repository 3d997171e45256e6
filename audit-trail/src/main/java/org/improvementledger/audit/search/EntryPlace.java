package org.improvementledger.audit.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place in the entries: for each service the position that comes next. It holds positions only, so an entry that arrives late from one
 * service is still found after those of the other that were recorded later.
 *
 * @param next positions by service; a service that is not in it has not begun
 */
public record EntryPlace(Map<String, Long> next) {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final Pattern POSITIONS =
            Pattern.compile("[a-z-]{1,40}=-?\\d{1,18}(&[a-z-]{1,40}=-?\\d{1,18}){0,9}");
    private static final int LONGEST = 400;

    public static final EntryPlace BEGINNING = new EntryPlace(Map.of());

    public EntryPlace {
        next = Map.copyOf(next);
    }

    static EntryPlace at(String service, long position) {
        return new EntryPlace(Map.of(service, position));
    }

    @Nullable
    Long of(String service) {
        return next.get(service);
    }

    /**
     * The place as it stands in an address: the position itself where one service is asked for.
     *
     * @param service the one service asked for, null for all
     */
    public String text(@Nullable String service) {
        if (service != null) {
            return String.valueOf(next.get(service));
        }
        String positions = new TreeMap<>(next)
                .entrySet().stream()
                        .map(position -> position.getKey() + "=" + position.getValue())
                        .collect(Collectors.joining("&"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(positions.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads a place that {@link #text} wrote.
     *
     * @param service the one service asked for, null for all
     * @return null where the text is none of ours
     */
    public static @Nullable EntryPlace parse(String text, @Nullable String service) {
        if (service != null) {
            return POSITION.matcher(text).matches() ? at(service, Long.parseLong(text)) : null;
        }
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            String positions = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            if (!POSITIONS.matcher(positions).matches()) {
                return null;
            }
            Map<String, Long> next = new TreeMap<>();
            for (String position : positions.split("&")) {
                int equals = position.indexOf('=');
                next.put(position.substring(0, equals), Long.valueOf(position.substring(equals + 1)));
            }
            return new EntryPlace(next);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
