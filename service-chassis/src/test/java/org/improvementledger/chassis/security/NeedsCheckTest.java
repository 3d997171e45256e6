package org.improvementledger.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.improvementledger.chassis.security.NeedsCheck.NothingForgotten;
import org.improvementledger.chassis.web.OpenPath;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** With what a service does not start: a door that nobody said anything about. */
class NeedsCheckTest {

    private static final OpenPath PATH = OpenPath.forWhoeverKnows("/api/calendars/{key}");

    static final class Doors {

        @Open
        void open() {}

        void closed() {}

        @NeedsAnyRole
        void own() {}
    }

    private final RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();

    private void handle(String path, RequestMethod method, String name) throws NoSuchMethodException {
        mapping.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(method)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                new Doors(),
                Doors.class.getDeclaredMethod(name));
    }

    private void check(OpenPath... open) {
        new NothingForgotten(mapping, List.of(open)).afterSingletonsInstantiated();
    }

    @Test
    void aDoorIsOpenWhereItsPathAndItsHandlerSaySo() throws Exception {
        handle(PATH.pattern(), RequestMethod.GET, "open");
        assertThatCode(() -> check(PATH)).doesNotThrowAnyException();
        assertThatThrownBy(this::check).hasMessageContaining(PATH.pattern());
    }

    @Test
    void aPathIsNotOpenWhereItsHandlerDoesNotSaySo() throws Exception {
        handle(PATH.pattern(), RequestMethod.GET, "closed");
        assertThatThrownBy(() -> check(PATH)).hasMessageContaining("without a token");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void nothingIsChangedThroughADoorWithoutAWord() throws Exception {
        handle("/api/own", RequestMethod.DELETE, "own");
        assertThatCode(this::check).doesNotThrowAnyException();
        handle("/api/others", RequestMethod.DELETE, "closed");
        assertThatThrownBy(this::check).hasMessageContaining("who may change things");
    }

    @Test
    void anyRoleMeansAll() {
        Needs needs = AnnotatedElementUtils.findMergedAnnotation(NeedsAnyRole.class, Needs.class);
        assertThat(needs).isNotNull();
        assertThat(needs.value()).containsExactlyInAnyOrderElementsOf(Roles.ALL);
    }
}
