package org.improvementledger.chassis.projection;

import java.util.Set;
import java.util.UUID;

/** Finds the UUIDs in a JSON text without parsing it: texts of 36 characters with hyphens in the four places. */
final class IdScanner {

    private static final int LENGTH = 36;

    private IdScanner() {}

    static void collect(byte[] json, Set<UUID> found) {
        for (int at = 0; at + LENGTH + 1 < json.length; at++) {
            if (json[at] != '"'
                    || json[at + 9] != '-'
                    || json[at + 14] != '-'
                    || json[at + 19] != '-'
                    || json[at + 24] != '-'
                    || json[at + LENGTH + 1] != '"') {
                continue;
            }
            UUID id = read(json, at + 1);
            if (id != null) {
                found.add(id);
                at += LENGTH;
            }
        }
    }

    private static @org.jspecify.annotations.Nullable UUID read(byte[] json, int start) {
        long most = 0;
        long least = 0;
        int digits = 0;
        for (int at = start; at < start + LENGTH; at++) {
            if (json[at] == '-') {
                continue;
            }
            int digit = Character.digit(json[at], 16);
            if (digit < 0) {
                return null;
            }
            if (digits++ < 16) {
                most = most << 4 | digit;
            } else {
                least = least << 4 | digit;
            }
        }
        return digits == 32 ? new UUID(most, least) : null;
    }
}
