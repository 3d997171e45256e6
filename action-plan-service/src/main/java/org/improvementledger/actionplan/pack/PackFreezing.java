package org.improvementledger.actionplan.pack;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.board.FreezePack;
import org.improvementledger.actionplan.board.FrozenPage;
import org.improvementledger.actionplan.board.MeetingRow;
import org.improvementledger.actionplan.board.Meetings;
import org.improvementledger.chassis.projection.Freshness;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Moments;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.web.CommandAnswer;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Makes the pack of what is known, and freezes it: the page goes into the history and never changes again. */
@Component
class PackFreezing {

    private static final String OWN = "action-plan";
    private static final String MONEY = "budget";

    private final Commands commands;
    private final Meetings meetings;
    private final PackPaper paper;
    private final ReadModels readModels;
    private final Freshness freshness;
    private final Moments moments;
    private final Clock clock;

    PackFreezing(
            Commands commands,
            Meetings meetings,
            PackPaper paper,
            ReadModels readModels,
            Freshness freshness,
            Moments moments,
            Clock clock) {
        this.commands = commands;
        this.meetings = meetings;
        this.paper = paper;
        this.readModels = readModels;
        this.freshness = freshness;
        this.moments = moments;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * @param frozenOn as of which day the pack tells what is due and late
     * @throws ResponseStatusException 503 where what was recorded last is not read yet: a pack without it would be wrong for ever
     */
    CommandAnswer freeze(CommandContext context, UUID meetingId, UUID packId, LocalDate frozenOn) {
        if (!freshness.awaitOwnWrites()) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "What was recorded last is not in the read models yet");
        }
        Moment moment = applied();
        MeetingRow meeting = meetings.get(meetingId, moment);
        String page = paper.html(meeting, frozenOn, moment);
        return commands.handle(
                context,
                new FreezePack(
                        meetingId,
                        packId,
                        frozenOn,
                        moment.position(OWN),
                        moment.position(MONEY),
                        FrozenPage.of(page)));
    }

    /** The last position that every projection has applied, so that all parts of a pack speak for the same. */
    private Moment applied() {
        long own = readModels.lastApplied(OWN);
        Moment moment = moments.of(Long.toString(own));
        return new Moment(moment.asked(), moment.at(), Map.of(OWN, own, MONEY, readModels.lastApplied(MONEY)));
    }
}
