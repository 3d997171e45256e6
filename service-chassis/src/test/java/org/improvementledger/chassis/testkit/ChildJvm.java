package org.improvementledger.chassis.testkit;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A program in a process of its own, with the class path of the test, for a test that lets it die. */
public final class ChildJvm {

    private ChildJvm() {}

    /**
     * Its errors go where its output goes.
     *
     * @param megabytes of its heap
     */
    public static ProcessBuilder of(Class<?> main, int megabytes, List<String> arguments) {
        return of(main, megabytes, arguments, System.getProperty("java.class.path"));
    }

    /** The same with only what these classes lie in on its class path, which starts in half the time. */
    public static ProcessBuilder of(Class<?> main, int megabytes, List<String> arguments, Class<?>... needed) {
        String classPath =
                Arrays.stream(needed).map(ChildJvm::place).distinct().collect(Collectors.joining(File.pathSeparator));
        return of(main, megabytes, arguments, classPath);
    }

    private static String place(Class<?> needed) {
        try {
            return Path.of(needed.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ProcessBuilder of(Class<?> main, int megabytes, List<String> arguments, String classPath) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + megabytes + "m",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
