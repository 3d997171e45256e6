package org.improvementledger.audit.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event is in the log: its attributes as they were published, and the SHA-256 of its payload in the payload's place, so that a payload which has to be erased
 * by law leaves its commitment standing. {@code docs/audit-log-format.md} is the specification.
 *
 * @param service the stream, such as {@code budget}
 * @param capacity null where none was claimed
 * @param causation null where a person did
 * @param dataHash SHA-256 of the payload's bytes
 */
public record Leaf(
        String service,
        long position,
        UUID id,
        String type,
        String revision,
        UUID subject,
        long sequence,
        String actor,
        @Nullable String capacity,
        String correlation,
        @Nullable String causation,
        Instant time,
        byte[] dataHash) {

    /** Bytes that an entry may have: an entry bundle gives its length in two bytes. */
    public static final int LONGEST_ENTRY = 65_535;

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The same event with another payload. */
    public Leaf withDataHash(byte[] other) {
        return new Leaf(
                service,
                position,
                id,
                type,
                revision,
                subject,
                sequence,
                actor,
                capacity,
                correlation,
                causation,
                time,
                other);
    }

    /** The entry: RFC 8785 canonical JSON. */
    public byte[] entry() {
        SortedMap<String, String> members = new TreeMap<>();
        members.put("actor", actor);
        if (capacity != null) {
            members.put("capacity", capacity);
        }
        if (causation != null) {
            members.put("causation", causation);
        }
        members.put("correlation", correlation);
        members.put("datahash", HexFormat.of().formatHex(dataHash));
        members.put("id", id.toString());
        members.put("position", Long.toString(position));
        members.put("revision", revision);
        members.put("sequence", Long.toString(sequence));
        members.put("source", "/" + service);
        members.put("subject", subject.toString());
        members.put("time", MICROSECONDS.format(time));
        members.put("type", type);
        byte[] entry = CanonicalJson.write(members);
        if (entry.length > LONGEST_ENTRY) {
            throw new IllegalArgumentException("The attributes at position " + position + " take " + entry.length
                    + " bytes; an entry has at most " + LONGEST_ENTRY);
        }
        return entry;
    }
}
