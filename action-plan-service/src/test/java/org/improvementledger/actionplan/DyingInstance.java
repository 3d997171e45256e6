package org.improvementledger.actionplan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.improvementledger.actionplan.action.NoticeOverdue;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.support.GenericApplicationContext;

/**
 * An instance of the service that halts as kill -9 would in the middle of its first sweep: when it has decided what of an action is overdue, and before that is
 * committed.
 *
 * <p>Arguments: the day at which its clock stands, the action, and the service's own.
 */
final class DyingInstance {

    static final int HALTED = 137;

    private DyingInstance() {}

    public static void main(String[] arguments) {
        UUID last = UUID.fromString(arguments[1]);
        PlanService.application(new StandingClock(LocalDate.parse(arguments[0])))
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                Death.class,
                                () -> new Death(context.getBeanProvider(CommandBus.class)::getObject, last)))
                .run(Arrays.copyOfRange(arguments, 2, arguments.length));
    }

    /** Before anything sweeps, it stands in the way of commands. */
    private record Death(java.util.function.Supplier<CommandBus> bus, UUID last) implements SmartInitializingSingleton {

        @Override
        public void afterSingletonsInstantiated() {
            bus.get().registerHandlerInterceptor((unitOfWork, chain) -> {
                Object result = chain.proceed();
                CommandMessage<?> command = unitOfWork.getMessage();
                if (command.getPayload() instanceof NoticeOverdue notice
                        && notice.actionId().equals(last)) {
                    Runtime.getRuntime().halt(HALTED);
                }
                return result;
            });
        }
    }
}
