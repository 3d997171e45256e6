package org.improvementledger.chassis.web.page.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.Problem.FieldFault;
import org.improvementledger.chassis.web.page.MoneyFormat;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.chassis.web.screening.Screening;
import org.springframework.beans.factory.ObjectProvider;

/** What every form works with; a form's class takes it in its constructor and hands it on. */
public final class FormDesk {

    private final ObjectProvider<Commands> commands;
    private final ObjectProvider<Screening> screening;
    private final MoneyFormat money;
    private final TimeFormat when;
    private final WordFormat words;
    private final Clock clock;

    /** @param clock whose zone is England's: "today" is typed there */
    public FormDesk(
            ObjectProvider<Commands> commands,
            ObjectProvider<Screening> screening,
            MoneyFormat money,
            TimeFormat when,
            WordFormat words,
            Clock clock) {
        this.commands = commands;
        this.screening = screening;
        this.money = money;
        this.when = when;
        this.words = words;
        this.clock = clock;
    }

    MoneyFormat money() {
        return money;
    }

    TimeFormat when() {
        return when;
    }

    WordFormat words() {
        return words;
    }

    /** What a command may not hold, told before people are asked to check their answers. */
    List<FieldFault> faults(Object command) {
        return screening.stream()
                .flatMap(reader -> reader.of(command).stream())
                .map(finding -> new FieldFault(finding.field(), finding.sentence()))
                .toList();
    }

    void handle(CommandContext context, Object command) {
        commands.getObject().handle(context, command);
    }

    Subject subject(HttpServletRequest request, Moment moment, Actor actor) {
        return new Subject(request, moment, actor, LocalDate.now(clock));
    }
}
