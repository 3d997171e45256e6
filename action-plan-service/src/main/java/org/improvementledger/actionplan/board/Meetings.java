package org.improvementledger.actionplan.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The meetings as they stood at a moment. */
@Component
public class Meetings {

    private static final String STREAM = "action-plan";

    private final ReadModel<MeetingRow> meetings;
    private final ReadModel<PaperRow> papers;
    private final ReadModel<AgreedRatingRow> ratings;
    private final ReadModel<BoardDecisionRow> decisions;
    private final ReadModel<MeetingActionRow> actions;
    private final ReadModel<PackRow> packs;

    Meetings(ReadModels readModels) {
        meetings = readModels.of(MeetingRow.class);
        papers = readModels.of(PaperRow.class);
        ratings = readModels.of(AgreedRatingRow.class);
        decisions = readModels.of(BoardDecisionRow.class);
        actions = readModels.of(MeetingActionRow.class);
        packs = readModels.of(PackRow.class);
    }

    public Optional<MeetingRow> find(UUID id, Moment moment) {
        return meetings.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /** @throws NotFoundException when there is no such meeting */
    public MeetingRow get(UUID id, Moment moment) {
        return find(id, moment).orElseThrow(() -> NotFoundException.of("meeting", id));
    }

    /**
     * @param planId null for all
     * @param limit 1 to {@link ReadModel#MAXIMUM_PAGE}
     */
    Page<MeetingRow> page(@Nullable UUID planId, @Nullable Cursor cursor, int limit, Moment moment) {
        Filter filter = planId == null ? Filter.none() : Filter.none().equal("planId", planId);
        return meetings.page(moment.position(STREAM), filter, cursor, limit);
    }

    /** All meetings, in the order they were arranged. */
    List<MeetingRow> all(Moment moment) {
        List<MeetingRow> all = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<MeetingRow> page = page(null, cursor, ReadModel.MAXIMUM_PAGE, moment);
            page.items().forEach(meeting -> all.add(meeting.row()));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** A plan's meetings, the latest day first; a board of ten years has fewer than a page. */
    public List<MeetingRow> ofPlan(UUID planId, Moment moment) {
        return page(planId, null, ReadModel.MAXIMUM_PAGE, moment).items().stream()
                .map(Versioned::row)
                .sorted(Comparator.comparing(MeetingRow::day).reversed())
                .toList();
    }

    /** The last meeting that was held before a day; absent where there was none. */
    public Optional<MeetingRow> lastHeldBefore(UUID planId, LocalDate day, Moment moment) {
        return ofPlan(planId, moment).stream()
                .filter(meeting -> meeting.heldOn() != null && meeting.heldOn().isBefore(day))
                .findFirst();
    }

    /**
     * The position at which it was recorded that a meeting was held.
     *
     * @throws NotFoundException when it was not held by then
     */
    public long heldAt(UUID meetingId, Moment moment) {
        return meetings.versions(meetingId, moment.position(STREAM)).stream()
                .filter(version -> version.row().heldOn() != null)
                .findFirst()
                .orElseThrow(() -> NotFoundException.of("meeting", meetingId))
                .fromPosition();
    }

    public List<PaperRow> papers(UUID meetingId, Moment moment) {
        return parts(papers, meetingId, moment);
    }

    public List<AgreedRatingRow> ratings(UUID meetingId, Moment moment) {
        return parts(ratings, meetingId, moment);
    }

    public List<BoardDecisionRow> decisions(UUID meetingId, Moment moment) {
        return parts(decisions, meetingId, moment);
    }

    public List<MeetingActionRow> actions(UUID meetingId, Moment moment) {
        return parts(actions, meetingId, moment);
    }

    public List<PackRow> packs(UUID meetingId, Moment moment) {
        return parts(packs, meetingId, moment);
    }

    public Optional<PackRow> pack(UUID packId, Moment moment) {
        return packs.find(packId, moment.position(STREAM)).map(Versioned::row);
    }

    /** @param limit 1 to {@link ReadModel#MAXIMUM_PAGE} */
    public Page<PackRow> packs(@Nullable UUID meetingId, @Nullable Cursor cursor, int limit, Moment moment) {
        Filter filter = meetingId == null ? Filter.none() : Filter.none().equal("meetingId", meetingId);
        return packs.page(moment.position(STREAM), filter, cursor, limit);
    }

    private static <R extends Record> List<R> parts(ReadModel<R> model, UUID meetingId, Moment moment) {
        return model
                .page(
                        moment.position(STREAM),
                        Filter.none().equal("meetingId", meetingId),
                        null,
                        ReadModel.MAXIMUM_PAGE)
                .items()
                .stream()
                .map(Versioned::row)
                .toList();
    }
}
