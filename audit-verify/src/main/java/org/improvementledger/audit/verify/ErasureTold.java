package org.improvementledger.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says was erased by law of an earlier one.
 *
 * @param position of the earlier one
 * @param payloadHash of its payload as it was recorded
 */
record ErasureTold(long position, byte[] payloadHash) {

    /** Within a JSON text a quotation mark has a backslash before it, so neither can be part of one. */
    private static final Pattern POSITION = Pattern.compile("[{,]\\s*\"position\"\\s*:\\s*(\\d{1,18})\\b");

    private static final Pattern HASH = Pattern.compile("[{,]\\s*\"payloadHash\"\\s*:\\s*\"([0-9a-f]{64})\"");

    /** Null where it does not say so in the way of this format's first revision. */
    static @Nullable ErasureTold of(byte[] payload) {
        String json = new String(payload, StandardCharsets.UTF_8);
        Matcher position = POSITION.matcher(json);
        Matcher hash = HASH.matcher(json);
        return position.find() && hash.find()
                ? new ErasureTold(
                        Long.parseLong(position.group(1)), HexFormat.of().parseHex(hash.group(1)))
                : null;
    }
}
