package org.improvementledger.actionplan.pack;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.chassis.projection.ParkedEvent;
import org.improvementledger.chassis.projection.ProjectionStatus;
import org.improvementledger.chassis.projection.ProjectionStatuses;
import org.improvementledger.chassis.web.page.WordFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Events that are recorded and stand in no figure, because a projection could not apply them and parked them. */
@Component
class UnreadEvents {

    /** Of one projection; one parked event is one too many already. */
    private static final int MOST_COUNTED = 1_000;

    private final ProjectionStatuses statuses;
    private final WordFormat words;

    UnreadEvents(ProjectionStatuses statuses, WordFormat words) {
        this.statuses = statuses;
        this.words = words;
    }

    /** What a page of figures says of them; null where there are none. */
    @Nullable
    String sentence() {
        Set<UUID> unread = new HashSet<>();
        for (ProjectionStatus status : statuses.all()) {
            for (ParkedEvent parked : statuses.parked(status.name(), MOST_COUNTED)) {
                unread.add(parked.eventId());
            }
        }
        return unread.isEmpty()
                ? null
                : words.count(unread.size(), "event that is recorded is", "events that are recorded are")
                        + " not in these figures, because the service could not read them. Administrators see which.";
    }
}
