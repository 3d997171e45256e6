package org.improvementledger.audit.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.UnknownEventTypeException;
import org.improvementledger.chassis.eventstore.UnreadableEventException;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.InspectionCorrected;
import org.improvementledger.events.InspectionKind;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.MeetingArranged;
import org.improvementledger.events.MeetingCancelled;
import org.improvementledger.events.MeetingHeld;
import org.improvementledger.events.MeetingRearranged;
import org.improvementledger.events.PublishedEvents;

/** Who did which duty, for every item and at all, and when board and inspectors came. An event that this version cannot read says neither. */
public final class QuestionsProjection implements Projection {

    private final String stream;

    public QuestionsProjection(String stream) {
        this.stream = stream;
    }

    @Override
    public String name() {
        return "questions_" + stream.replace('-', '_');
    }

    @Override
    public String stream() {
        return stream;
    }

    @Override
    public boolean atLeisure() {
        return true;
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(DutyRow.class, ItemDutiesRow.class, OccasionRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        try {
            if (event.payload() instanceof DomainEvent happened) {
                project(happened, event, rows);
            }
        } catch (UnknownEventTypeException | UnreadableEventException notKnownHere) {
            // The entry of it is kept all the same.
        }
    }

    private static void project(DomainEvent happened, PublishedEvent event, Rows rows) {
        occasion(happened, rows);
        String type = PublishedEvents.typeOf(happened.getClass()).name();
        for (Duty duty : Duty.values()) {
            if (duty.types().contains(type) && !isCorrectionAfterDecision(happened, rows)) {
                rows.put(DutyRow.of(event.actor(), duty));
                UUID item = itemOf(happened);
                ItemDutiesRow before = rows.find(ItemDutiesRow.class, item);
                rows.put((before == null ? ItemDutiesRow.none(item) : before)
                        .with(duty, event.actor(), event.position()));
            }
        }
    }

    /** Whoever corrects a proposal shapes what is decided about; whoever corrects what is decided already does not. */
    private static boolean isCorrectionAfterDecision(DomainEvent happened, Rows rows) {
        ItemDutiesRow known = happened instanceof AllocationCorrected corrected
                ? rows.find(ItemDutiesRow.class, corrected.allocationId())
                : null;
        return known != null && known.decidedAt() != null;
    }

    private static UUID itemOf(DomainEvent happened) {
        return switch (happened) {
            case AllocationProposed e -> e.allocationId();
            case AllocationCorrected e -> e.allocationId();
            case AllocationApproved e -> e.allocationId();
            case AllocationRejected e -> e.allocationId();
            default -> happened.aggregateId();
        };
    }

    private static void occasion(DomainEvent happened, Rows rows) {
        switch (happened) {
            case MeetingArranged e -> rows.put(new OccasionRow(e.meetingId(), false, e.title(), e.meetsOn()));
            case MeetingRearranged e -> move(e.meetingId(), e.meetsOn(), rows);
            case MeetingHeld e -> move(e.meetingId(), e.heldOn(), rows);
            case MeetingCancelled e -> rows.remove(OccasionRow.class, e.meetingId());
            case InspectionRecorded e ->
                rows.put(new OccasionRow(e.inspectionId(), true, name(e.kind()), e.fieldworkFrom()));
            case InspectionCorrected e -> corrected(e, rows);
            default -> {}
        }
    }

    private static void corrected(InspectionCorrected event, Rows rows) {
        OccasionRow known = rows.find(OccasionRow.class, event.inspectionId());
        if (known != null) {
            rows.put(new OccasionRow(
                    known.id(),
                    true,
                    event.kind() == null ? known.name() : name(event.kind()),
                    event.fieldworkFrom() == null ? known.on() : event.fieldworkFrom()));
        }
    }

    private static void move(UUID meeting, LocalDate day, Rows rows) {
        OccasionRow known = rows.find(OccasionRow.class, meeting);
        if (known != null) {
            rows.put(known.on(day));
        }
    }

    private static String name(InspectionKind kind) {
        return switch (kind) {
            case STANDARD -> "Standard inspection";
            case SHORT -> "Short inspection";
            case FOCUSED_VISIT -> "Focused visit";
            case MONITORING_VISIT -> "Monitoring visit";
            case JTAI -> "Joint targeted area inspection";
        };
    }
}
