package org.improvementledger.chassis.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program in a process of its own, with the class path of the test, for a test that lets it die. */
public final class ChildJvm {

    private ChildJvm() {}

    /**
     * Its errors go where its output goes.
     *
     * @param megabytes of its heap
     */
    public static ProcessBuilder of(Class<?> main, int megabytes, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + megabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
