package org.improvementledger.chassis.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.Histories.Closed;
import org.improvementledger.chassis.projection.Histories.Colour;
import org.improvementledger.chassis.projection.Histories.Counted;
import org.improvementledger.chassis.projection.Histories.Named;
import org.improvementledger.chassis.projection.Histories.Opened;
import org.improvementledger.chassis.projection.Histories.Refused;
import org.jspecify.annotations.Nullable;

/** Counters with every kind of column, a tally per word, and an entry per event. */
class TallyProjection implements Projection {

    record Detail(int count, @Nullable String note, BigDecimal share) {}

    record CounterRow(
            @Key UUID id,
            String name,
            long total,
            int events,
            @Nullable BigDecimal money,
            @Nullable LocalDate day,
            @Nullable Instant lastAt,
            @Indexed Colour colour,
            @Indexed List<UUID> related,
            List<String> words,
            @Nullable Detail detail,
            boolean even,
            byte[] seal) {

        CounterRow counted(long amount, PublishedEvent event) {
            return new CounterRow(
                    id,
                    name,
                    total + amount,
                    events + 1,
                    BigDecimal.valueOf(amount * 37 - 5_000, 2),
                    LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC),
                    event.recordedAt(),
                    Colour.values()[(int) Math.floorMod(total + amount, 3L)],
                    related,
                    List.of("w" + amount % 7, "a \"quoted\", {word} \\ here"),
                    new Detail(events, amount % 5 == 0 ? null : "note " + amount, BigDecimal.valueOf(amount, 3)),
                    (total + amount) % 2 == 0,
                    new byte[] {(byte) amount, 0, -1});
        }
    }

    record WordRow(
            @Key String word,
            long events,
            @Indexed @Nullable UUID last) {}

    @Appended
    record EntryRow(
            @Key UUID eventId, long position, @Indexed UUID subject, String type) {}

    private final String name;
    private final String stream;
    private final int revision;

    TallyProjection(String name, String stream) {
        this(name, stream, 1);
    }

    TallyProjection(String name, String stream, int revision) {
        this.name = name;
        this.stream = stream;
        this.revision = revision;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String stream() {
        return stream;
    }

    @Override
    public int revision() {
        return revision;
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(CounterRow.class, WordRow.class, EntryRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        rows.put(new EntryRow(event.eventId(), event.position(), event.subject(), event.type()));
        switch (event.payload()) {
            case Opened opened -> {
                rows.put(new CounterRow(
                        opened.id(),
                        opened.name(),
                        0,
                        1,
                        null,
                        null,
                        null,
                        Colour.DARK_RED,
                        opened.related(),
                        List.of(),
                        null,
                        true,
                        new byte[0]));
                tally(opened.name(), opened.id(), rows);
            }
            case Counted counted -> {
                CounterRow counter = Objects.requireNonNull(rows.find(CounterRow.class, counted.id()), "No counter");
                rows.put(counter.counted(counted.amount(), event));
                tally(counter.name(), counted.id(), rows);
            }
            case Named named -> {
                CounterRow counter = Objects.requireNonNull(rows.find(CounterRow.class, named.id()), "No counter");
                rows.put(new CounterRow(
                        counter.id(),
                        named.name(),
                        counter.total(),
                        counter.events(),
                        counter.money(),
                        counter.day(),
                        counter.lastAt(),
                        counter.colour(),
                        counter.related(),
                        counter.words(),
                        counter.detail(),
                        counter.even(),
                        counter.seal()));
            }
            case Closed closed -> rows.remove(CounterRow.class, closed.id());
            case Refused refused -> throw new IllegalStateException("Cannot be applied: " + refused.why());
            default -> throw new IllegalArgumentException("Unexpected " + event.type());
        }
    }

    private static void tally(String word, UUID last, Rows rows) {
        WordRow before = rows.find(WordRow.class, word);
        rows.put(new WordRow(word, before == null ? 1 : before.events() + 1, last));
    }
}
