package org.improvementledger.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.improvementledger.audit.note.SignerKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceKeysTest {

    private static final String NAME = "ledger.example/budget";

    @TempDir
    Path folder;

    private LogSettings inFolder() {
        return new LogSettings("ledger.example", folder.resolve("keys"), null, null, List.of());
    }

    private static LogSettings given(@Nullable String key, @Nullable String previous) {
        return new LogSettings("ledger.example", null, key, previous, List.of());
    }

    private ServiceKeys budget() {
        return ServiceKeys.of(inFolder(), "budget").orElseThrow();
    }

    @Test
    void theFirstStartMakesAKeyThatItsOwnerAloneCanReadAndLaterOnesFindIt() throws IOException {
        SignerKey made = budget().current();
        Path file = folder.resolve("keys/budget.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).isEqualTo(made.text() + "\n");
        assertThat(Files.readAllLines(folder.resolve("keys/budget.pub")))
                .containsExactly(made.verifier().text(), made.cosigner().text());
        assertThat(budget().current().text()).isEqualTo(made.text());
        assertThat(budget().verifiers()).containsExactly(made.verifier());
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void anotherServiceHasAnotherKey() {
        SignerKey plan = ServiceKeys.of(inFolder(), "action-plan").orElseThrow().current();
        assertThat(plan.name()).isEqualTo("ledger.example/action-plan");
        assertThat(plan.text()).isNotEqualTo(budget().current().text());
    }

    @Test
    void theKeyBeforeSignsUntilItIsTakenAway() throws IOException {
        SignerKey old = budget().current();
        Path previous = folder.resolve("keys/budget.key.previous");
        Files.move(folder.resolve("keys/budget.key"), previous);
        ServiceKeys both = budget();
        assertThat(both.current().verifier()).isNotEqualTo(old.verifier());
        assertThat(both.verifiers()).containsExactly(both.current().verifier(), old.verifier());
        Files.delete(previous);
        assertThat(budget().verifiers()).containsExactly(both.current().verifier());
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws IOException {
        budget();
        Path file = folder.resolve("keys/budget.key");
        for (String readable : List.of("rw-r-----", "rw----r--", "rw--w----")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(readable));
            assertThatThrownBy(this::budget)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("chmod 600");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThat(budget().current()).isNotNull();
    }

    @Test
    void aKeyOfAnotherNameIsRefused() throws IOException {
        String plan = SignerKey.generate("ledger.example/action-plan").text();
        assertThatThrownBy(() -> ServiceKeys.of(given(plan, null), "budget"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(NAME);
        budget();
        Files.writeString(folder.resolve("keys/budget.key"), "nothing\n");
        assertThatThrownBy(this::budget).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyMayBeGivenInPlaceOfAFile() {
        SignerKey key = SignerKey.generate(NAME);
        SignerKey before = SignerKey.generate(NAME);
        ServiceKeys keys =
                ServiceKeys.of(given(key.text(), before.text()), "budget").orElseThrow();
        assertThat(keys.verifiers()).containsExactly(key.verifier(), before.verifier());
        assertThat(ServiceKeys.of(given(null, null), "budget")).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        LogSettings settings = new LogSettings("ledger.example", file, null, null, List.of());
        assertThatThrownBy(() -> ServiceKeys.of(settings, "budget"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }
}
