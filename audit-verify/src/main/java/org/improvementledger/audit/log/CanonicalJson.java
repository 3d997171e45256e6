package org.improvementledger.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/**
 * JSON objects of texts in the canonical form of RFC 8785: members in the order of their names, no spaces, each character in its one spelling. A leaf is such an
 * object; no other shape is written.
 */
final class CanonicalJson {

    private static final String HEX = "0123456789abcdef";
    private static final int SPACE = 0x20;

    private CanonicalJson() {}

    static byte[] write(SortedMap<String, String> members) {
        StringBuilder json = new StringBuilder(640);
        char before = '{';
        for (Map.Entry<String, String> member : members.entrySet()) {
            json.append(before);
            text(json, member.getKey());
            json.append(':');
            text(json, member.getValue());
            before = ',';
        }
        if (members.isEmpty()) {
            json.append('{');
        }
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '"', '\\' -> json.append('\\').append(character);
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (character < SPACE) {
                        json.append("\\u00").append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 0xf));
                    } else {
                        json.append(character);
                    }
                }
            }
        }
        json.append('"');
    }
}
