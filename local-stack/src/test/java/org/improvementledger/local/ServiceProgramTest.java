package org.improvementledger.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProgramTest {

    @TempDir
    private Path folder;

    private Path jar;
    private Path unpacked;
    private ServiceProgram program;

    @BeforeEach
    void pack() throws IOException {
        jar = folder.resolve("service.jar");
        unpacked = folder.resolve("programs/plan");
        program = new ServiceProgram(unpacked);
        StandInService.pack(jar);
    }

    @Test
    void isRunFromItsFilesWhateverBecomesOfTheJar() throws IOException {
        assertThat(program.isThere()).isFalse();
        program.unpack(jar);
        Files.delete(jar);
        assertThat(program.isThere()).isTrue();
        assertThat(program.arguments())
                .containsExactly(
                        "-cp",
                        unpacked.resolve("BOOT-INF/classes") + ":" + unpacked.resolve("BOOT-INF/lib") + "/*",
                        StandInService.class.getName());
        assertThat(unpacked.resolve(
                        "BOOT-INF/classes/" + StandInService.class.getName().replace('.', '/') + ".class"))
                .isNotEmptyFile();
    }

    @Test
    void isUnpackedAgainOnlyFromAnotherBuild() throws IOException {
        program.unpack(jar);
        Path left = Files.createFile(unpacked.resolve("BOOT-INF/of-the-first"));
        program.unpack(jar);
        assertThat(left).exists();
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
        program.unpack(jar);
        assertThat(left).doesNotExist();
        assertThat(program.isThere()).isTrue();
    }

    @Test
    void whatAnInterruptedStartLeftIsNoProgram() throws IOException {
        Path begun = Files.createDirectories(folder.resolve("programs/plan.new/BOOT-INF/lib"));
        Files.createFile(begun.resolve("of-a-former-build.jar"));
        assertThat(program.isThere()).isFalse();
        program.unpack(jar);
        assertThat(unpacked.resolve("BOOT-INF/lib")).doesNotExist();
    }
}
