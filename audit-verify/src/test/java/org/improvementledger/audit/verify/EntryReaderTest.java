package org.improvementledger.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.improvementledger.audit.log.Leaf;
import org.improvementledger.audit.log.TreeHasher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryReaderTest {

    private static final UUID SUBJECT = UUID.fromString("7d9c1a70-4f0e-4c58-9a26-5b0f6f6f0f01");
    private static final byte[] HASH = new TreeHasher().plain("{}".getBytes(StandardCharsets.UTF_8));

    private static Leaf leaf() {
        return leaf("cabinet", "cabinet", null);
    }

    private static Leaf leaf(String actor, @Nullable String capacity, @Nullable String causation) {
        return new Leaf(
                "budget",
                7,
                UUID.fromString("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"),
                "budget.allocation-approved",
                "1",
                SUBJECT,
                2,
                actor,
                capacity,
                "c-1",
                causation,
                Instant.parse("2018-11-15T19:04:05.000001Z"),
                HASH);
    }

    @Test
    void anEntryIsReadAsItWasWritten() {
        EntryReader reader = new EntryReader();
        for (Leaf leaf : List.of(leaf(), leaf("a", null, "e"), leaf("a", "b", "c"), leaf("a", null, null))) {
            reader.read(leaf.entry());
            assertThat(reader.position()).isEqualTo(7);
            assertThat(reader.sequence()).isEqualTo(2);
            assertThat(reader.service()).isEqualTo("budget");
            assertThat(new UUID(reader.subjectHigh(), reader.subjectLow())).isEqualTo(SUBJECT);
            assertThat(new String(reader.time(), StandardCharsets.UTF_8)).isEqualTo("2018-11-15T19:04:05.000001Z");
            assertThat(reader.hasDataHash(HASH)).isTrue();
            assertThat(reader.hasDataHash(new byte[TreeHasher.BYTES])).isFalse();
        }
    }

    @Test
    void everyCharacterIsReadInItsOneSpelling() {
        for (char character = 0; character < 0x180; character++) {
            byte[] entry = leaf("a" + character, null, null).entry();
            assertThatCode(() -> new EntryReader().read(entry)).doesNotThrowAnyException();
        }
        String entry = new String(leaf("a\n", null, null).entry(), StandardCharsets.UTF_8);
        for (String other : List.of("\\u000a", "\\u000A", "\n", "\\/", "\\x", "\\u0041", "\\u00", "\\")) {
            assertThatThrownBy(() -> new EntryReader()
                            .read(entry.replace("a\\n", "a" + other).getBytes(StandardCharsets.UTF_8)))
                    .as(other)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anotherSpellingOrOtherMembersAreRefused() {
        String entry = new String(leaf().entry(), StandardCharsets.UTF_8);
        for (String altered : List.of(
                "",
                "{",
                "{}",
                entry + " ",
                entry.substring(0, entry.length() - 1),
                entry.replace("\"position\":\"7\"", "\"position\":7"),
                entry.replace("\"position\":\"7\"", "\"position\":\"07\""),
                entry.replace("\"position\":\"7\"", "\"position\":\"-7\""),
                entry.replace("\"position\":\"7\",", ""),
                entry.replace(
                        "\"actor\":\"cabinet\",\"capacity\":\"cabinet\"",
                        "\"capacity\":\"cabinet\",\"actor\":\"cabinet\""),
                entry.replace("\"actor\":\"cabinet\"", "\"actor\":\"\\u0063abinet\""),
                entry.replace("\"actor\":\"cabinet\"", "\"actor\": \"cabinet\""),
                entry.replace("05.000001Z", "05.1Z"),
                entry.replace("44136fa3", "44136FA3"),
                entry.replace("44136fa3", "44136fa"),
                entry.replace("44136fa3", "441363"),
                entry.replace("\"source\":\"/budget\"", "\"source\":\"budget\""),
                entry.replace("}", ",\"zone\":\"1\"}"))) {
            assertThatThrownBy(() -> new EntryReader().read(altered.getBytes(StandardCharsets.UTF_8)))
                    .as(altered)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
