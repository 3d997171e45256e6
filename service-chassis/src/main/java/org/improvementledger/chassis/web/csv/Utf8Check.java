package org.improvementledger.chassis.web.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes that come in pieces are UTF-8. What is not was written by a spreadsheet on Windows, in its own code page. */
public final class Utf8Check {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    private final CharBuffer decoded = CharBuffer.allocate(8_192);

    /** The beginning of a character whose rest is in the next piece; at most 3 bytes. */
    private byte[] begun = new byte[0];

    private boolean wrong;

    public void add(byte[] piece) {
        if (wrong) {
            return;
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(begun.length + piece.length).put(begun).put(piece);
        bytes.flip();
        while (true) {
            decoded.clear();
            var result = decoder.decode(bytes, decoded, false);
            if (result.isError()) {
                wrong = true;
                return;
            }
            if (result.isUnderflow()) {
                begun = new byte[bytes.remaining()];
                bytes.get(begun);
                return;
            }
        }
    }

    /** The name of the character set; call it after the last piece. */
    public String charset() {
        return wrong || begun.length > 0 ? "windows-1252" : "UTF-8";
    }
}
