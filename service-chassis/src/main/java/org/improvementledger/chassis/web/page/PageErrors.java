package org.improvementledger.chassis.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.improvementledger.chassis.eventstore.CapacityNotHeldException;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.chassis.eventstore.StoreHeldException;
import org.improvementledger.chassis.projection.InvalidCursorException;
import org.improvementledger.chassis.projection.InvalidKnownAtException;
import org.improvementledger.chassis.web.ChangedMeanwhileException;
import org.improvementledger.chassis.web.DatabaseAway;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.IdempotencyKeyReusedException;
import org.improvementledger.chassis.web.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a browser's failed request with a page that helps. The REST interface is left to its own answers.
 *
 * <p>Comes first among the resolvers, so that an advice for REST never answers a page with JSON; a controller's own
 * {@code @ExceptionHandler} methods would come later, so pages have none.
 */
class PageErrors implements HandlerExceptionResolver, ErrorViewResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);
    private static final String VIEW = "problem";

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (PagePaths.isRest(request.getRequestURI())) {
            return null;
        }
        if (exception instanceof AccessDeniedException || exception instanceof AuthenticationException) {
            return null; // The security chain decides whether to ask for a sign-in or to refuse.
        }
        if (DatabaseAway.isCauseOf(exception)) {
            return databaseAway(request, response, exception);
        }
        if (exception instanceof StoreHeldException) {
            return page(HelpfulError.storeHeld());
        }
        int status = statusOf(exception);
        String reference = status >= 500 ? reference(request, exception) : null;
        String detail = status >= 500 ? null : detailOf(exception);
        String role = exception instanceof RoleNeeded needed ? needed.roleNeeded() : null;
        HelpfulError error = HelpfulError.of(status, detail, role, reference);
        String title = titleOf(exception);
        return page(title == null ? error : error.titled(title));
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, @Nullable Object> model) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && PagePaths.isRest(path)) {
            return null;
        }
        Throwable thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable t ? t : null;
        if (DatabaseAway.isCauseOf(thrown)
                && RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes current
                && current.getResponse() != null) {
            return databaseAway(request, current.getResponse(), thrown);
        }
        String reference = status.is5xxServerError() ? reference(request, thrown) : null;
        String detail = request.getAttribute(PagePaths.ERROR_DETAIL) instanceof String told ? told : null;
        ModelAndView page = page(HelpfulError.of(status.value(), detail, null, reference));
        page.addObject("retry", request.getAttribute(PagePaths.ERROR_RETRY));
        return page;
    }

    private static ModelAndView databaseAway(
            HttpServletRequest request, HttpServletResponse response, @Nullable Throwable cause) {
        Frame.forgoMoment(request);
        response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER);
        return page(HelpfulError.databaseAway(reference(request, cause)));
    }

    private static ModelAndView page(HelpfulError error) {
        ModelAndView page = new ModelAndView(VIEW, Map.of("problem", error));
        page.setStatus(HttpStatus.resolve(error.status()));
        return page;
    }

    private static String reference(HttpServletRequest request, @Nullable Throwable cause) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        LOG.atLevel(DatabaseAway.isCauseOf(cause) ? Level.WARN : Level.ERROR)
                .setCause(cause)
                .log(
                        "A page failed, reference {}: {} {}",
                        reference,
                        request.getMethod(),
                        failed == null ? request.getRequestURI() : failed);
        return reference;
    }

    private static int statusOf(Exception exception) {
        return switch (exception) {
            case MomentNotUnderstoodException moment -> HttpStatus.BAD_REQUEST.value();
            case InvalidKnownAtException moment -> HttpStatus.BAD_REQUEST.value();
            case InvalidCursorException cursor -> HttpStatus.BAD_REQUEST.value();
            case InvalidParameterException undecodable -> HttpStatus.BAD_REQUEST.value();
            case SegregationRefusedException segregation -> HttpStatus.FORBIDDEN.value();
            case CapacityNotHeldException capacity -> HttpStatus.FORBIDDEN.value();
            case NotFoundException missing -> HttpStatus.NOT_FOUND.value();
            case RuleRefusedException rule -> HttpStatus.CONFLICT.value();
            case ChangedMeanwhileException meanwhile -> HttpStatus.CONFLICT.value();
            case StaleVersionException stale -> HttpStatus.PRECONDITION_FAILED.value();
            case IdempotencyKeyReusedException reused -> HttpStatus.UNPROCESSABLE_CONTENT.value();
            case FieldRefusedException refused -> HttpStatus.UNPROCESSABLE_CONTENT.value();
            // What is no id leads nowhere; what is no word of a filter was not understood.
            case MethodArgumentTypeMismatchException mismatch ->
                mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? HttpStatus.NOT_FOUND.value()
                        : HttpStatus.BAD_REQUEST.value();
            case ErrorResponse response -> response.getStatusCode().value();
            default -> {
                ResponseStatus declared =
                        AnnotatedElementUtils.findMergedAnnotation(exception.getClass(), ResponseStatus.class);
                yield declared == null
                        ? HttpStatus.INTERNAL_SERVER_ERROR.value()
                        : declared.code().value();
            }
        };
    }

    /** Only sentences of ours, written for people: a library's message may tell too much, or nothing. */
    private static @Nullable String detailOf(Exception exception) {
        return switch (exception) {
            case MomentNotUnderstoodException ours -> ours.getMessage();
            case InvalidKnownAtException ours -> ours.getMessage();
            case FieldRefusedException ours -> ours.getMessage();
            case InvalidCursorException ours -> ours.getMessage();
            case SegregationRefusedException ours -> ours.getMessage();
            case CapacityNotHeldException ours -> ours.getMessage();
            case RuleRefusedException ours -> ours.getMessage();
            default -> null;
        };
    }

    /** A refusal by a rule is no change by somebody else, though both are conflicts. */
    private static @Nullable String titleOf(Exception exception) {
        return exception instanceof RuleRefusedException ? "This cannot be done" : null;
    }
}
