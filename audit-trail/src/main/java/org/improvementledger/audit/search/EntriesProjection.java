package org.improvementledger.audit.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.audit.log.stored.LogAccumulator;
import org.improvementledger.chassis.eventstore.UnknownEventTypeException;
import org.improvementledger.chassis.eventstore.UnreadableEventException;
import org.improvementledger.chassis.projection.Accumulator;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.MeasureDefined;
import org.jspecify.annotations.Nullable;

/** Makes an entry of every event of one service, and a leaf of its log. It refuses none: an event that this version cannot read is kept as it came. */
public final class EntriesProjection implements Projection {

    private static final String NAME_PREFIX = "audit_";

    private final String stream;
    private final FlagThresholds thresholds;
    private final EntryFlags flags;
    private final LogAccumulator log = new LogAccumulator();

    public EntriesProjection(String stream, FlagThresholds thresholds) {
        this.stream = stream;
        this.thresholds = thresholds;
        this.flags = new EntryFlags(thresholds);
    }

    @Override
    public String name() {
        return NAME_PREFIX + stream.replace('-', '_');
    }

    @Override
    public String stream() {
        return stream;
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(EntryRow.class, ThingRow.class, OpenMeasureRow.class, BudgetYearRow.class, ClosedYearRow.class);
    }

    /** Other thresholds give other flags: when one is configured anew, all are worked out again. */
    @Override
    public int revision() {
        return thresholds.hashCode();
    }

    @Override
    public Accumulator accumulator() {
        return log;
    }

    @Override
    public boolean atLeisure() {
        return true;
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        DomainEvent known = known(event);
        LocalDate effectiveOn = known == null ? null : known.effectiveDate();
        PayloadContents contents = PayloadContents.of(searchable(event, rows));
        List<String> found = known == null
                ? List.of()
                : flags.of(event, known, rows).stream().map(EntryFlag::code).toList();
        rows.put(new EntryRow(
                event.position(),
                event.eventId(),
                event.type(),
                event.revision(),
                event.subject(),
                event.sequence(),
                event.actor(),
                event.capacity(),
                event.correlation(),
                event.causation(),
                event.recordedAt(),
                effectiveOn,
                event.payloadBytes(),
                event.recordedHash(),
                idsOf(event, contents),
                contents.words(),
                found,
                !found.isEmpty()));
        if (known != null) {
            remember(known, rows);
        }
    }

    /** A search must not find what is held back. */
    private static byte[] searchable(PublishedEvent event, Rows rows) {
        if (!SmallFigures.READINGS.contains(event.type())) {
            return event.payloadBytes();
        }
        boolean open = rows.find(OpenMeasureRow.class, event.subject()) != null;
        return new SmallFigures(open ? Set.of(event.subject()) : Set.of())
                .payload(event.type(), event.subject(), event.payloadBytes())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void remember(DomainEvent known, Rows rows) {
        EntryFlags.remember(known, rows);
        if (known instanceof MeasureDefined measure && !measure.countsPeople()) {
            rows.put(new OpenMeasureRow(measure.measureId()));
        }
        ThingRow named = ThingNames.namedBy(known);
        if (named != null) {
            rows.put(named);
        }
    }

    private static @Nullable DomainEvent known(PublishedEvent event) {
        try {
            return event.payload() instanceof DomainEvent known ? known : null;
        } catch (UnknownEventTypeException | UnreadableEventException notKnownHere) {
            return null;
        }
    }

    private static List<UUID> idsOf(PublishedEvent event, PayloadContents contents) {
        List<UUID> ids = new ArrayList<>();
        ids.add(event.subject());
        contents.ids().stream().filter(id -> !id.equals(event.subject())).forEach(ids::add);
        return ids;
    }
}
