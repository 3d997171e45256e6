package org.improvementledger.actionplan.pack;

import org.improvementledger.actionplan.board.MeetingRow;
import org.improvementledger.actionplan.overview.LastBoard;
import org.improvementledger.chassis.projection.Moment;
import org.springframework.stereotype.Component;

/** The agenda of a meeting: of one to come as things stand, of one that was held as they stood. */
@Component
class MeetingAgendas {

    private final BoardPapersAt papers;
    private final Agendas agendas;
    private final LastBoard boards;

    MeetingAgendas(BoardPapersAt papers, Agendas agendas, LastBoard boards) {
        this.papers = papers;
        this.agendas = agendas;
        this.boards = boards;
    }

    Agenda of(MeetingRow meeting, Moment moment) {
        Moment known =
                meeting.heldOn() == null ? moment : boards.seen(meeting, moment).moment();
        return agendas.of(papers.of(meeting, known));
    }
}
