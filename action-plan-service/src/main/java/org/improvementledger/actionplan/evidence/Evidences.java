package org.improvementledger.actionplan.evidence;

import java.util.Optional;
import java.util.UUID;
import org.improvementledger.actionplan.action.EvidenceRow;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.events.EvidenceFault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence as it stood at a moment. */
@Component
class Evidences {

    private static final String STREAM = "action-plan";

    private final ReadModel<EvidenceRow> rows;

    Evidences(ReadModels readModels) {
        rows = readModels.of(EvidenceRow.class);
    }

    /**
     * Which are asked for; a part that is null leaves them all.
     *
     * @param words a part of the title, whatever its case
     * @param sha256 a part of a file's hash
     * @param which what else is asked of them
     */
    record Asked(
            @Nullable UUID actionId,
            @Nullable String words,
            @Nullable String sha256,
            @Nullable Which which) {

        static final Asked ALL = new Asked(null, null, null, null);

        private Filter filter() {
            Filter filter = actionId == null ? Filter.none() : Filter.none().equal("actionId", actionId);
            if (words != null && !words.isBlank()) {
                filter = filter.containsText("title", words.strip());
            }
            if (sha256 != null && !sha256.isBlank()) {
                filter = filter.containsText("sha256", sha256.strip());
            }
            return which == null ? filter : which.on(filter);
        }
    }

    /** What a list may be narrowed to. */
    enum Which {
        COUNTING,
        MISSING,
        ALTERED;

        private Filter on(Filter filter) {
            return switch (this) {
                case COUNTING -> filter.equal("withdrawnReason", null).equal("fault", null);
                case MISSING -> filter.equal("fault", EvidenceFault.MISSING);
                case ALTERED -> filter.equal("fault", EvidenceFault.ALTERED);
            };
        }
    }

    /** @throws NotFoundException when there was no such evidence then */
    EvidenceRow get(UUID id, Moment moment) {
        return find(id, moment).orElseThrow(() -> NotFoundException.of("evidence", id));
    }

    Optional<EvidenceRow> find(UUID id, Moment moment) {
        return rows.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /** @param limit 1 to {@link ReadModel#MAXIMUM_PAGE} */
    Page<EvidenceRow> page(Asked asked, Sort sort, @Nullable Cursor cursor, int limit, Moment moment) {
        return rows.page(moment.position(STREAM), asked.filter(), sort, cursor, limit);
    }

    /** What is known now, for the service itself. */
    Page<EvidenceRow> latest(@Nullable Cursor cursor) {
        return rows.page(Moment.LATEST, Filter.none(), Sort.oldestFirst(), cursor, ReadModel.MAXIMUM_PAGE);
    }

    long count(Asked asked, Moment moment) {
        return rows.count(moment.position(STREAM), asked.filter());
    }
}
