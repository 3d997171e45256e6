package org.improvementledger.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.improvementledger.local.demo.DemoStory;
import org.improvementledger.local.signin.SignInApplication;

/** The one main of the local stack: the commands of {@code ./run}, and the processes that those start from the same jar. */
public final class LocalStack {

    private static final int WRONG_USAGE = 2;
    private static final int FAILED = 1;

    private LocalStack() {}

    /** @param arguments the command, then its own arguments */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            refuse("No command");
        }
        String command = arguments[0];
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (command) {
            case "broker" -> BrokerProcess.main(rest);
            case "sign-in" -> SignInApplication.main(rest);
            default -> control(command, List.of(rest));
        }
    }

    private static void control(String command, List<String> arguments) {
        System.setProperty("logback.configurationFile", "org/improvementledger/local/launcher-logback.xml");
        try {
            switch (command) {
                case "start" -> new StackRun(StackSettings.parse(arguments), System.out).start();
                case "stop" -> control(arguments).stop();
                case "restart" -> restart(arguments);
                case "recover" -> recover(arguments);
                case "demo" -> playDemo(StackSettings.parse(arguments));
                default -> throw new UsageException("Unknown command: " + command);
            }
        } catch (UsageException e) {
            refuse(e.getMessage());
        } catch (LocalServerException e) {
            System.out.flush();
            System.err.println();
            System.err.println(e.getMessage());
            System.exit(FAILED);
        }
    }

    private static StackControl control(List<String> arguments) {
        return new StackControl(StackSettings.parse(arguments).data(), System.out);
    }

    private static void restart(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new UsageException("restart needs a name: " + StackServer.labels());
        }
        StackServer server = StackServer.named(arguments.getFirst())
                .orElseThrow(() -> new UsageException(
                        "Nothing is called " + arguments.getFirst() + "; there are " + StackServer.labels()));
        control(arguments.subList(1, arguments.size())).restart(server);
    }

    private static void recover(List<String> arguments) {
        StackServer server = arguments.stream()
                .findFirst()
                .flatMap(StackServer::named)
                .filter(StackServer::isRecoverable)
                .orElseThrow(() -> new UsageException("recover needs one of: plan, money, kafka"));
        new StackRecovery(
                        StackSettings.parse(arguments.subList(1, arguments.size()))
                                .data(),
                        System.out)
                .recover(server);
    }

    private static void playDemo(StackSettings settings) {
        Path data = settings.data();
        int offset = new StackProcesses(data).portOffset();
        StackSettings running = new StackSettings(data, offset, false, true);
        new DemoStory(
                        running.url(StackServer.PLAN),
                        running.url(StackServer.MONEY),
                        running.url(StackServer.SIGN_IN),
                        System.out::println)
                .play();
    }

    private static void refuse(String problem) {
        System.err.println(problem);
        System.err.println("See ./run --help");
        System.exit(WRONG_USAGE);
    }
}
