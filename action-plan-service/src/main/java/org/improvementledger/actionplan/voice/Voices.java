package org.improvementledger.actionplan.voice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.events.VoiceSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was said, as it stood at a moment. */
@Component
public class Voices {

    private static final String STREAM = "action-plan";

    private final ReadModel<VoiceRow> rows;

    Voices(ReadModels readModels) {
        rows = readModels.of(VoiceRow.class);
    }

    /**
     * Which are asked for; a part that is null leaves them all.
     *
     * @param theme a part of it, whatever its case
     * @param actionId an action that they touch
     */
    record Asked(
            @Nullable VoiceSource source,
            @Nullable String theme,
            @Nullable UUID actionId) {

        private Filter filter() {
            Filter filter = Filter.none();
            if (source != null) {
                filter = filter.equal("source", source);
            }
            if (theme != null && !theme.isBlank()) {
                filter = filter.containsText("theme", theme.strip());
            }
            return actionId == null ? filter : filter.includes("actionIds", actionId);
        }
    }

    public Optional<VoiceRow> find(UUID id, Moment moment) {
        return rows.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /** @param limit 1 to {@link ReadModel#MAXIMUM_PAGE} */
    Page<VoiceRow> page(Asked asked, Sort sort, @Nullable Cursor cursor, int limit, Moment moment) {
        return rows.page(moment.position(STREAM), asked.filter(), sort, cursor, limit);
    }

    long count(Asked asked, Moment moment) {
        return rows.count(moment.position(STREAM), asked.filter());
    }

    /** What touches an action, the newest first, at most a page. */
    public List<VoiceRow> ofAction(UUID actionId, Moment moment) {
        return page(new Asked(null, null, actionId), Sort.newestFirst(), null, ReadModel.MAXIMUM_PAGE, moment)
                .items()
                .stream()
                .map(Versioned::row)
                .toList();
    }
}
