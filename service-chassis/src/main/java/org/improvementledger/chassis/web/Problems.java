package org.improvementledger.chassis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.improvementledger.chassis.eventstore.CapacityNotHeldException;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.chassis.eventstore.StoreHeldException;
import org.improvementledger.chassis.projection.InvalidCursorException;
import org.improvementledger.chassis.projection.InvalidKnownAtException;
import org.improvementledger.chassis.web.Problem.FieldFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What went wrong, in words for whoever asked: the one place where exceptions become statuses and sentences, for REST and for pages. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** From here on it is our fault. */
    private static final int SERVER_FAULTS = 500;

    private static final String UNDECODABLE =
            "The parameters cannot be decoded: bytes written as %FF and the like have to be UTF-8.";

    private final JsonMapper mapper;

    Problems(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The problem document for an exception; a fault of ours is logged with its stack, never shown. */
    public Problem of(Throwable thrown, HttpServletRequest request) {
        return answer(thrown, request).problem();
    }

    /** Writes the problem document for an exception, with the headers that belong to its status. */
    public void write(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = answer(thrown, request);
        answer.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        write(answer.problem(), response);
    }

    /** Writes a problem document. */
    public void write(Problem problem, HttpServletResponse response) throws IOException {
        byte[] body = mapper.writeValueAsBytes(problem);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** For what the container refused by itself, before any of our code saw it. */
    Problem ofStatus(int status, HttpServletRequest request) {
        HttpStatus known = HttpStatus.resolve(status);
        Told told = status >= SERVER_FAULTS
                ? fault()
                : Told.of(
                        known == null ? HttpStatus.BAD_REQUEST : known,
                        ProblemType.REQUEST_REFUSED.slug(),
                        ProblemType.REQUEST_REFUSED.title(),
                        "The request was refused before it was read: "
                                + (known == null ? status : known.getReasonPhrase()) + ".");
        return problem(told, request);
    }

    private Answer answer(Throwable thrown, HttpServletRequest request) {
        Told told = told(thrown);
        Problem problem = problem(told, request);
        if (told.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error(
                    "{} {} failed, reference {}",
                    request.getMethod(),
                    ApiPaths.path(request),
                    problem.correlation(),
                    thrown);
        } else if (told.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            LOG.warn(
                    "{} {} cannot be served, reference {}",
                    request.getMethod(),
                    ApiPaths.path(request),
                    problem.correlation(),
                    thrown);
        }
        return new Answer(problem, told.headers());
    }

    private static Problem problem(Told told, HttpServletRequest request) {
        String first = Replay.firstCorrelation(request);
        return new Problem(
                ProblemType.PATH + told.slug(),
                told.title(),
                told.status().value(),
                told.detail(),
                ApiPaths.path(request),
                told.errors(),
                first == null ? Correlation.of(request) : first);
    }

    private Told told(Throwable thrown) {
        return switch (thrown) {
            case RuleRefusedException refused ->
                Told.of(HttpStatus.CONFLICT, refused.rule(), ProblemType.RULE_TITLE, text(refused))
                        .naming(refused.field() == null ? null : new FieldFault(refused.field(), text(refused)));
            case SegregationRefusedException refused -> Told.of(ProblemType.SEGREGATION_OF_DUTIES, text(refused));
            case CapacityNotHeldException refused ->
                Told.of(ProblemType.CAPACITY_NOT_HELD, text(refused)).naming(new FieldFault("capacity", text(refused)));
            case NotFoundException missing -> notFound(text(missing));
            case StaleVersionException stale -> Told.of(ProblemType.STALE_VERSION, text(stale));
            case ChangedMeanwhileException changed -> Told.of(ProblemType.CHANGED_MEANWHILE, text(changed));
            case IdempotencyKeyReusedException reused ->
                Told.of(ProblemType.IDEMPOTENCY_KEY_REUSED, text(reused))
                        .naming(new FieldFault(CommandContextResolver.KEY_HEADER, text(reused)));
            case StoreHeldException held -> Told.of(ProblemType.STORE_HELD, StoreHeldException.TOLD);
            case FieldRefusedException refused -> invalid(refused.faults());
            case InvalidKnownAtException invalid -> invalid(List.of(new FieldFault(invalid.field(), text(invalid))));
            case InvalidCursorException invalid -> invalid(List.of(new FieldFault(invalid.field(), text(invalid))));
            case InvalidParameterException undecodable -> Told.of(ProblemType.REQUEST_REFUSED, UNDECODABLE);
            case BodyTooLargeException tooLarge -> Told.of(ProblemType.BODY_TOO_LARGE, text(tooLarge));
            case MaxUploadSizeExceededException tooLarge -> Told.of(ProblemType.BODY_TOO_LARGE, fileTooLarge(tooLarge));
            case BindException invalid -> invalid(faults(invalid.getBindingResult()));
            case HandlerMethodValidationException invalid -> invalid(faults(invalid));
            case ConstraintViolationException invalid -> invalid(faults(invalid));
            case HttpMessageNotReadableException unread -> unread(unread);
            case MissingServletRequestParameterException missing ->
                invalid(List.of(new FieldFault(missing.getParameterName(), "Give this parameter.")));
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case HttpRequestMethodNotSupportedException refused -> methodNotAllowed(refused);
            case HttpMediaTypeNotSupportedException refused -> otherBody(refused);
            case HttpMediaTypeNotAcceptableException refused ->
                Told.of(ProblemType.NOT_ACCEPTABLE, "Ask for application/json.");
            case AuthenticationServiceException away -> signInAway();
            case JwtDecoderInitializationException away -> signInAway();
            case AuthenticationException unknown ->
                Told.of(
                                ProblemType.SIGN_IN_NEEDED,
                                "Send a valid access token of the sign-in server in the header Authorization, as Bearer.")
                        .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case AccessDeniedException denied -> Told.of(ProblemType.NOT_PERMITTED, text(denied));
            case ErrorResponse response -> response(response);
            default -> DatabaseAway.isCauseOf(thrown) ? databaseAway() : fault();
        };
    }

    private static String fileTooLarge(MaxUploadSizeExceededException tooLarge) {
        DataSize limit = DataSize.ofBytes(tooLarge.getMaxUploadSize());
        return limit.isNegative()
                ? "The file is larger than we take."
                : "The file is larger than %d MB, the most that is taken here.".formatted(limit.toMegabytes());
    }

    private Told unread(HttpMessageNotReadableException unread) {
        for (Throwable cause = unread.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return told(cause);
            }
            if (cause instanceof JacksonException json) {
                FieldFault fault = StrictJson.fieldFault(json);
                return fault == null ? malformed(StrictJson.syntaxFault(json)) : invalid(List.of(fault));
            }
        }
        return malformed("Send a JSON object as the body.");
    }

    private static Told malformed(String detail) {
        return Told.of(ProblemType.MALFORMED_BODY, detail);
    }

    private static Told invalid(List<FieldFault> faults) {
        String detail = faults.size() == 1
                ? faults.getFirst().field() + ": " + faults.getFirst().message()
                : faults.size() + " fields are at fault: "
                        + faults.stream().map(FieldFault::field).distinct().collect(Collectors.joining(", ")) + ".";
        return new Told(
                ProblemType.INVALID_FIELDS.status(),
                ProblemType.INVALID_FIELDS.slug(),
                ProblemType.INVALID_FIELDS.title(),
                detail,
                faults,
                new HttpHeaders());
    }

    private static Told mismatch(MethodArgumentTypeMismatchException mismatch) {
        MethodParameter parameter = mismatch.getParameter();
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return notFound("There is nothing with the id " + shortened(String.valueOf(mismatch.getValue())) + ".");
        }
        for (Throwable cause = mismatch.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof FieldRefusedException refused) {
                return invalid(List.of(new FieldFault(mismatch.getName(), text(refused))));
            }
        }
        return invalid(List.of(new FieldFault(mismatch.getName(), StrictJson.expected(mismatch.getRequiredType()))));
    }

    private static Told otherBody(HttpMediaTypeNotSupportedException refused) {
        // Converters take more than we do; what a form with a file takes, it says itself.
        String taken = refused.getSupportedMediaTypes().contains(MediaType.MULTIPART_FORM_DATA)
                ? MediaType.MULTIPART_FORM_DATA_VALUE
                : MediaType.APPLICATION_JSON_VALUE;
        return Told.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as " + taken + ".")
                .with(HttpHeaders.ACCEPT, taken);
    }

    private static Told methodNotAllowed(HttpRequestMethodNotSupportedException refused) {
        String allowed = refused.getSupportedHttpMethods() == null
                ? ""
                : refused.getSupportedHttpMethods().stream()
                        .map(HttpMethod::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return Told.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        refused.getMethod() + " is not possible here. Possible: " + allowed + ".")
                .with(HttpHeaders.ALLOW, allowed);
    }

    private static Told notFound(String detail) {
        return Told.of(ProblemType.NOT_FOUND, detail);
    }

    private static Told signInAway() {
        return Told.of(
                        ProblemType.SIGN_IN_AWAY,
                        "We cannot check who asks, because the sign-in server does not answer. Try again shortly.")
                .with(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER);
    }

    private static Told databaseAway() {
        return Told.of(
                        ProblemType.DATABASE_AWAY,
                        "The database does not answer. Try again shortly; with the same Idempotency-Key nothing is stored twice.")
                .with(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER);
    }

    private static Told fault() {
        return Told.of(
                ProblemType.FAULT,
                "This is our fault. Give the correlation to whoever looks after the service: it finds the log line.");
    }

    private static Told response(ErrorResponse response) {
        HttpStatus status = HttpStatus.resolve(response.getStatusCode().value());
        if (status == null || status.is5xxServerError()) {
            return fault();
        }
        if (status == HttpStatus.NOT_FOUND) {
            return notFound("There is nothing at this path.");
        }
        String detail = response.getBody().getDetail();
        return Told.of(
                status,
                ProblemType.REQUEST_REFUSED.slug(),
                ProblemType.REQUEST_REFUSED.title(),
                detail == null ? status.getReasonPhrase() + "." : detail);
    }

    private static List<FieldFault> faults(BindingResult result) {
        List<FieldFault> faults = new ArrayList<>();
        for (ObjectError error : result.getAllErrors()) {
            faults.add(new FieldFault(error instanceof FieldError field ? field.getField() : "", message(error)));
        }
        return sorted(faults);
    }

    private static List<FieldFault> faults(HandlerMethodValidationException invalid) {
        List<FieldFault> faults = new ArrayList<>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors ofBody) {
                for (ObjectError error : ofBody.getAllErrors()) {
                    faults.add(
                            new FieldFault(error instanceof FieldError field ? field.getField() : "", message(error)));
                }
            } else {
                String name = result.getMethodParameter().getParameterName();
                for (MessageSourceResolvable error : result.getResolvableErrors()) {
                    faults.add(new FieldFault(name == null ? "" : name, message(error)));
                }
            }
        }
        return sorted(faults);
    }

    private static List<FieldFault> faults(ConstraintViolationException invalid) {
        List<FieldFault> faults = new ArrayList<>();
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            faults.add(new FieldFault(
                    StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                            .map(Object::toString)
                            .collect(Collectors.joining(".")),
                    violation.getMessage()));
        }
        return sorted(faults);
    }

    /** Validators report in no order; an answer should be the same each time. */
    private static List<FieldFault> sorted(List<FieldFault> faults) {
        return faults.stream()
                .sorted(Comparator.comparing(FieldFault::field).thenComparing(FieldFault::message))
                .toList();
    }

    private static String message(MessageSourceResolvable error) {
        String message = error.getDefaultMessage();
        return message == null ? "This cannot be taken as it is." : message;
    }

    private static String text(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? "" : message;
    }

    private static String shortened(String text) {
        int most = 64;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    private record Answer(Problem problem, HttpHeaders headers) {}

    /** A problem before it belongs to a request. */
    private record Told(
            HttpStatus status, String slug, String title, String detail, List<FieldFault> errors, HttpHeaders headers) {

        static Told of(ProblemType type, String detail) {
            return of(type.status(), type.slug(), type.title(), detail);
        }

        static Told of(HttpStatus status, String slug, String title, String detail) {
            return new Told(status, slug, title, detail, List.of(), new HttpHeaders());
        }

        Told naming(@Nullable FieldFault fault) {
            return fault == null ? this : new Told(status, slug, title, detail, List.of(fault), headers);
        }

        Told with(String header, String value) {
            headers.add(header, value);
            return this;
        }
    }
}
