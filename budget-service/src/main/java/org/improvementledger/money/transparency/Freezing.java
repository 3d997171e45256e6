package org.improvementledger.money.transparency;

import java.time.Clock;
import java.time.LocalDate;
import org.improvementledger.chassis.web.CommandAnswer;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.Capacity;
import org.springframework.stereotype.Component;

/** Makes the file that is to be frozen and has it frozen. */
@Component
class Freezing {

    private final Commands commands;

    private final Returns returns;

    private final ReturnFile file;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    Freezing(Commands commands, Returns returns, ReturnFile file) {
        this.commands = commands;
        this.returns = returns;
        this.file = file;
    }

    /**
     * @param position up to which the return was reviewed
     * @throws org.improvementledger.chassis.eventstore.CapacityNotHeldException when the asker is no chief finance officer
     * @throws FieldRefusedException when the position is not known yet
     */
    CommandAnswer freeze(ReturnQuarter quarter, long position, CommandContext context) {
        CommandContext capable = context.inCapacity(Capacity.CHIEF_FINANCE_OFFICER.code());
        if (position > returns.lastApplied()) {
            throw new FieldRefusedException(
                    "position", "Give a position that is known; the last one is " + returns.lastApplied() + ".");
        }
        int changes = returns.of(quarter, position).changes();
        return commands.handle(
                capable,
                new FreezeReturn(quarter, position, changes, file.made(quarter, position), LocalDate.now(clock)));
    }
}
