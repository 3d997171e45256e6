package org.improvementledger.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.improvementledger.audit.log.TreeHasher;

/**
 * Reads what a verifier needs out of an entry, and refuses what is not the canonical JSON of an event: other members, another order, another spelling. Works on the
 * bytes, since a log has millions of entries; for one thread, one entry at a time.
 */
final class EntryReader {

    private static final String[] MEMBERS = {
        "actor",
        "capacity",
        "causation",
        "correlation",
        "datahash",
        "id",
        "position",
        "revision",
        "sequence",
        "source",
        "subject",
        "time",
        "type"
    };
    private static final byte[][] NAMES = Arrays.stream(MEMBERS)
            .map(name -> ("\"" + name + "\":\"").getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);
    private static final byte[] ID = pattern("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
    private static final byte[] TIME = pattern("dddd-dd-ddTdd:dd:dd.ddddddZ");
    private static final int CAPACITY = 1;
    private static final int CAUSATION = 2;
    private static final int DATA_HASH = 4;
    private static final int IDENTIFIER = 5;
    private static final int POSITION = 6;
    private static final int SEQUENCE = 8;
    private static final int SOURCE = 9;
    private static final int SUBJECT = 10;
    private static final int TIME_MEMBER = 11;
    private static final int TYPE = 12;
    private static final byte[] ERASURE_ENDING = ".text-erased".getBytes(StandardCharsets.US_ASCII);
    private static final int SPACE = 0x20;
    private static final int HEX = 16;
    private static final byte[] DIGITS = digits();
    private static final int LONGEST_NUMBER = 18;
    private static final int UUID_BREAK = 18;

    private byte[] entry = {};
    private int at;
    private int from;
    private int to;

    private final byte[] dataHash = new byte[TreeHasher.BYTES];
    private long position;
    private long sequence;
    private String service = "";
    private byte[] source = {};
    private long subjectHigh;
    private long subjectLow;
    private byte[] time = {};
    private boolean erasure;

    private static byte[] pattern(String pattern) {
        return pattern.getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws IllegalArgumentException where it is not an event's entry in its one spelling */
    void read(byte[] bytes) {
        entry = bytes;
        at = 0;
        for (int member = 0; member < NAMES.length; member++) {
            boolean there = opens(member);
            if (there) {
                value();
                take(member);
            } else if (member != CAPACITY && member != CAUSATION) {
                throw new IllegalArgumentException("it has no " + MEMBERS[member] + " where that belongs");
            }
        }
        if (at != entry.length - 1 || entry[at] != '}') {
            throw new IllegalArgumentException("it goes on behind its type");
        }
    }

    long position() {
        return position;
    }

    long sequence() {
        return sequence;
    }

    String service() {
        return service;
    }

    long subjectHigh() {
        return subjectHigh;
    }

    long subjectLow() {
        return subjectLow;
    }

    /** The text of the time, whose order is that of the times. */
    byte[] time() {
        return time;
    }

    /** Whether it is of an event that tells of an erasure. */
    boolean isErasure() {
        return erasure;
    }

    byte[] dataHash() {
        return dataHash.clone();
    }

    boolean hasDataHash(byte[] hash) {
        return Arrays.equals(dataHash, hash);
    }

    private boolean opens(int member) {
        byte[] name = NAMES[member];
        int begin = at + 1;
        if (at >= entry.length || entry[at] != (member == 0 ? '{' : ',') || entry.length - begin < name.length) {
            return false;
        }
        if (!Arrays.equals(entry, begin, begin + name.length, name, 0, name.length)) {
            return false;
        }
        at = begin + name.length;
        return true;
    }

    /** Goes behind the quotation mark that ends a text; what is in it lies from {@link #from} to {@link #to}. */
    private void value() {
        from = at;
        while (at < entry.length && entry[at] != '"') {
            int character = entry[at];
            if (character >= 0 && character < SPACE) {
                throw new IllegalArgumentException("it has a control character");
            }
            at += character == '\\' ? escape() : 1;
        }
        if (at >= entry.length || at == from) {
            throw new IllegalArgumentException("it ends within a text, or a text is empty");
        }
        to = at++;
    }

    private int escape() {
        int kind = at + 1 < entry.length ? entry[at + 1] : 0;
        if ("\"\\bfnrt".indexOf(kind) >= 0) {
            return 2;
        }
        int code = kind == 'u' && at + 5 < entry.length && entry[at + 2] == '0' && entry[at + 3] == '0'
                ? digit(entry[at + 4]) * HEX + digit(entry[at + 5])
                : -1;
        if (code < 0 || code >= SPACE || "\b\f\n\r\t".indexOf(code) >= 0) {
            throw new IllegalArgumentException("it has a character in another spelling");
        }
        return 6;
    }

    private void take(int member) {
        switch (member) {
            case DATA_HASH -> takeDataHash();
            case POSITION -> position = number();
            case SEQUENCE -> sequence = number();
            case IDENTIFIER -> matches(ID);
            case SOURCE -> takeSource();
            case SUBJECT -> takeSubject();
            case TIME_MEMBER -> {
                matches(TIME);
                time = Arrays.copyOfRange(entry, from, to);
            }
            case TYPE ->
                erasure = to - from > ERASURE_ENDING.length
                        && Arrays.equals(
                                entry, to - ERASURE_ENDING.length, to, ERASURE_ENDING, 0, ERASURE_ENDING.length);
            default -> {
                // Any text will do.
            }
        }
    }

    private void takeDataHash() {
        if (to - from != 2 * TreeHasher.BYTES) {
            throw new IllegalArgumentException("its datahash has another length");
        }
        for (int index = 0; index < dataHash.length; index++) {
            int high = digit(entry[from + 2 * index]);
            int low = digit(entry[from + 2 * index + 1]);
            if (high < 0 || low < 0) {
                throw new IllegalArgumentException("its datahash is not in lower-case hexadecimal");
            }
            dataHash[index] = (byte) (high * HEX + low);
        }
    }

    private long number() {
        long number = 0;
        for (int index = from; index < to; index++) {
            int digit = entry[index] - '0';
            if (digit < 0
                    || digit > 9
                    || (digit == 0 && index == from && to - from > 1)
                    || to - from > LONGEST_NUMBER) {
                throw new IllegalArgumentException("it has a number in another spelling");
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private void takeSource() {
        if (!Arrays.equals(entry, from, to, source, 0, source.length)) {
            source = Arrays.copyOfRange(entry, from, to);
            if (source[0] != '/') {
                throw new IllegalArgumentException("its source is none");
            }
            service = new String(source, 1, source.length - 1, StandardCharsets.UTF_8);
        }
    }

    private void takeSubject() {
        matches(ID);
        subjectHigh = hexadecimal(from, from + UUID_BREAK);
        subjectLow = hexadecimal(from + UUID_BREAK, to);
    }

    private long hexadecimal(int begin, int end) {
        long value = 0;
        for (int index = begin; index < end; index++) {
            if (entry[index] != '-') {
                value = value << 4 | digit(entry[index]);
            }
        }
        return value;
    }

    /** Whether the text is as a pattern has it: x stands for a lower-case hexadecimal digit, d for a decimal one. */
    private void matches(byte[] pattern) {
        boolean fits = to - from == pattern.length;
        for (int index = 0; fits && index < pattern.length; index++) {
            byte is = entry[from + index];
            fits = switch (pattern[index]) {
                case 'x' -> digit(is) >= 0;
                case 'd' -> is >= '0' && is <= '9';
                default -> is == pattern[index];
            };
        }
        if (!fits) {
            throw new IllegalArgumentException("it has an id or a time in another spelling");
        }
    }

    private static int digit(byte character) {
        return DIGITS[character & 0xFF];
    }

    /** What each byte is worth as a lower-case hexadecimal digit; -1 where it is none. */
    private static byte[] digits() {
        byte[] digits = new byte[1 << Byte.SIZE];
        Arrays.fill(digits, (byte) -1);
        for (byte digit = 0; digit < HEX; digit++) {
            digits["0123456789abcdef".charAt(digit)] = digit;
        }
        return digits;
    }
}
