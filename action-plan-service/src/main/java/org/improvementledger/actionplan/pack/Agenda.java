package org.improvementledger.actionplan.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting has to look at, worked out of what changed since the board met before.
 *
 * @param day as of which it is told what is due and late
 * @param since the day of the meeting before; absent for the first
 * @param sinceMeeting that meeting; absent for the first
 * @param items those that there is something about
 */
public record Agenda(
        UUID meetingId,
        LocalDate day,
        @Nullable LocalDate since,
        @Nullable UUID sinceMeeting,
        List<AgendaItem> items) {}
