package city.novaaria.dreamocracy.problems;

import city.novaaria.dreamocracy.kernel.Texts;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The one place where what went wrong becomes an answer. */
@Order(0)
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** A connection that was lost, a server that stops or crashed, and a transaction that was idle for too long. */
    private static final Set<String> LOST = Set.of("08", "57P01", "57P02", "57P03", "57P05", "25P03", "25P04");

    private static final String FILE_FAILED = "90028";

    /** PostgreSQL's word for a full disk, and those of H2 when a file cannot be written and what then was closed. */
    private static final Set<String> NO_ROOM = Set.of("53100", FILE_FAILED, "90031", "90098", "90121");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final EveryFault everyFault;
    private final StorageWatch storage;

    ProblemAdvice(EveryFault everyFault, StorageWatch storage) {
        this.everyFault = everyFault;
        this.storage = storage;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused) {
        return answer(Problem.of(refused.type(), refused.detail(), refused.members()), HttpHeaders.EMPTY);
    }

    /** Two callers changed the same thing; the loser may simply ask again. */
    @ExceptionHandler({ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    ResponseEntity<Object> concurrentChange(Exception conflict) {
        LOG.info("concurrent change: {}", conflict.getClass().getSimpleName());
        return answer(Problem.of(EdgeProblem.CONCURRENT_CHANGE), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> constraintViolation(ConstraintViolationException violated) {
        List<FieldError> errors = violated.getConstraintViolations().stream()
                .map(violation -> FieldError.saidAt(
                        pointer("", violation.getPropertyPath().toString()), codeOf(violation), violation.getMessage()))
                .toList();
        return answer(Problem.of(EdgeProblem.INVALID_REQUEST, errors), HttpHeaders.EMPTY);
    }

    /** The database does not answer in time, or all connections to it are taken. */
    @ExceptionHandler({
        TransientDataAccessException.class,
        NonTransientDataAccessResourceException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> busy(Exception busy) {
        if (caused(busy, NO_ROOM)) {
            return notStored(busy);
        }
        LOG.warn("busy: {}", busy.getClass().getSimpleName());
        return later(EdgeProblem.BUSY);
    }

    private ResponseEntity<Object> notStored(Exception refused) {
        LOG.warn("not stored, because the database has no room or cannot reach its disk: {}", refused.getClass());
        storage.failed();
        return later(EdgeProblem.NOT_STORED);
    }

    private static ResponseEntity<Object> later(EdgeProblem problem) {
        HttpHeaders later = new HttpHeaders();
        later.set(HttpHeaders.RETRY_AFTER, ProblemWriter.A_MOMENT);
        return answer(Problem.of(problem), later);
    }

    /** Parameters are first read when a handler wants them, so what is wrong with them is found late. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<Object> unreadableParameters(Exception unreadable) {
        return answer(Problem.of(EdgeProblem.MALFORMED_REQUEST), HttpHeaders.EMPTY);
    }

    /** Which exception comes of it depends on who noticed it first; what the database said is the same. */
    private static boolean caused(@Nullable Throwable failed, Set<String> states) {
        return failed != null
                && ((failed instanceof SQLException refused && states.contains(stateOf(refused)))
                        || caused(failed.getCause(), states));
    }

    /** Its class where all of that class mean it; the pool has no state for a connection that it gave up already. */
    private static String stateOf(SQLException refused) {
        String state = refused.getSQLState();
        if ("HY000".equals(state) && NestedExceptionUtils.getRootCause(refused) instanceof IOException) {
            return FILE_FAILED; // H2 says no more when it was writing
        }
        if (refused instanceof SQLRecoverableException
                || refused instanceof SQLNonTransientConnectionException
                || refused instanceof SQLTransientConnectionException) {
            return NO_ROOM.contains(String.valueOf(state)) ? state : "08";
        }
        if (state == null) {
            return "Connection is closed".equals(refused.getMessage()) ? "08" : "";
        }
        return state.startsWith("08") ? "08" : state;
    }

    /** The last resort: what is logged is where it happened, not what was in the request. */
    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception unforeseen) {
        if (caused(unforeseen, LOST) || caused(unforeseen, NO_ROOM)) {
            return busy(unforeseen);
        }
        LOG.error(
                "unforeseen {} at {}",
                unforeseen.getClass().getName(),
                List.of(unforeseen.getStackTrace()).stream().limit(25).toList());
        return answer(Problem.of(EdgeProblem.INTERNAL_ERROR), HttpHeaders.EMPTY);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problem.of(EdgeProblem.INVALID_REQUEST, bodyErrors("", invalid.getAllErrors())), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = new ArrayList<>();
        invalid.getBeanResults().forEach(bean -> errors.addAll(bodyErrors(placeOf(bean), bean.getAllErrors())));
        invalid.getValueResults()
                .forEach(value -> value.getResolvableErrors().forEach(error -> errors.add(errorOf(value, error))));
        return answer(Problem.of(EdgeProblem.INVALID_REQUEST, errors), headers);
    }

    private static FieldError errorOf(ParameterValidationResult value, MessageSourceResolvable error) {
        if (value.getMethodParameter().hasParameterAnnotation(RequestBody.class)) {
            return FieldError.saidAt(pointer(placeOf(value), ""), lastCode(error), message(error));
        }
        String name = value.getMethodParameter().getParameterName();
        return FieldError.saidOfParameter(Objects.requireNonNullElse(name, ""), lastCode(error), message(error));
    }

    /** The index in a body that is a list. */
    private static String placeOf(ParameterValidationResult result) {
        Integer index = result.getContainerIndex();
        return index == null ? "" : "/" + index;
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String parameter = mismatch instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "";
        FieldError mistyped = FieldError.ofTypeOfParameter(parameter, mismatch.getRequiredType());
        return answer(Problem.of(EdgeProblem.INVALID_REQUEST, List.of(mistyped)), headers);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        FieldError named = FieldError.ofParameter(missing.getParameterName(), "required", "given");
        return answer(Problem.of(EdgeProblem.INVALID_REQUEST, List.of(named)), headers);
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problem.of(EdgeProblem.INVALID_REQUEST), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                switch (unreadable.getCause()) {
                    case StreamConstraintsException excessive ->
                        Problem.of(EdgeProblem.INVALID_REQUEST, List.of(fault(excessive)));
                    case JacksonException malformed
                    when malformed instanceof StreamReadException && !(malformed instanceof InputCoercionException) ->
                        Problem.of(EdgeProblem.MALFORMED_REQUEST);
                    case JacksonException mismatch ->
                        Problem.of(EdgeProblem.INVALID_REQUEST, all(mismatch, unreadable.getHttpInputMessage()));
                    case null, default -> Problem.of(EdgeProblem.MALFORMED_REQUEST);
                },
                headers);
    }

    private List<FieldError> all(JacksonException first, HttpInputMessage sent) {
        List<FieldError> faults = sent instanceof EveryFault.Sent body ? everyFault.in(body) : List.of();
        return faults.isEmpty() ? List.of(fault(first)) : faults;
    }

    /** What a value must be that could not be read. */
    static FieldError fault(JacksonException unreadable) {
        String pointer = pointer(unreadable.getPath());
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown -> unknownField(pointer, unknown.getKnownPropertyIds());
            case StreamConstraintsException _ -> FieldError.at(pointer, "Limit", "limit");
            case InvalidNullException _ -> FieldError.at(pointer, "Null", "not-removed");
            case InputCoercionException coerced -> FieldError.ofType(pointer, coerced.getTargetType());
            case MismatchedInputException mismatch -> FieldError.ofType(pointer, mismatch.getTargetType());
            default -> FieldError.ofType(pointer, null);
        };
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(Problem.of(forStatus(status)), headers);
    }

    static ProblemType forStatus(HttpStatusCode status) {
        return switch (HttpStatus.valueOf(status.value())) {
            case UNAUTHORIZED -> EdgeProblem.NOT_SIGNED_IN;
            case FORBIDDEN -> EdgeProblem.FORBIDDEN;
            case NOT_FOUND -> EdgeProblem.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> EdgeProblem.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> EdgeProblem.NOT_ACCEPTABLE;
            case REQUEST_TIMEOUT -> EdgeProblem.TOO_SLOW;
            case CONTENT_TOO_LARGE -> EdgeProblem.BODY_TOO_LARGE;
            case REQUEST_HEADER_FIELDS_TOO_LARGE -> EdgeProblem.HEADERS_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> EdgeProblem.UNSUPPORTED_MEDIA_TYPE;
            case SERVICE_UNAVAILABLE -> EdgeProblem.BUSY;
            // the container's words for transfer encodings and versions of HTTP that it does not speak
            case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> EdgeProblem.MALFORMED_REQUEST;
            default -> status.is4xxClientError() ? EdgeProblem.MALFORMED_REQUEST : EdgeProblem.INTERNAL_ERROR;
        };
    }

    private static FieldError unknownField(String pointer, @Nullable Collection<Object> known) {
        return known == null
                ? FieldError.at(pointer, "UnknownField", "no-field")
                : FieldError.at(
                        pointer,
                        "UnknownField",
                        "unknown-field",
                        Map.of(
                                "known",
                                known.stream().map(String::valueOf).sorted().toList()));
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.setContentType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, all, problem.getStatus());
    }

    /**
     * What is wrong with a body or one of its elements.
     *
     * @param place where the element is; empty for all of the body
     */
    static List<FieldError> bodyErrors(String place, List<? extends ObjectError> errors) {
        return errors.stream()
                .map(error -> {
                    String path =
                            error instanceof org.springframework.validation.FieldError field ? field.getField() : "";
                    return FieldError.saidAt(pointer(place, path), lastCode(error), message(error))
                            .with(bounds(error));
                })
                .toList();
    }

    private static Map<String, Object> bounds(ObjectError error) {
        if (!error.contains(ConstraintViolation.class)) {
            return Map.of();
        }
        ConstraintViolation<?> violation = error.unwrap(ConstraintViolation.class);
        return violation.getConstraintDescriptor().getAttributes().entrySet().stream()
                .filter(attribute -> attribute.getValue() instanceof Number)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String codeOf(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    private static String lastCode(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "Invalid" : codes[codes.length - 1];
    }

    private static String message(MessageSourceResolvable error) {
        return Objects.requireNonNullElseGet(
                error.getDefaultMessage(), () -> Texts.ofRequest().say("value.not-valid"));
    }

    /** {@code scenes[0].title} becomes {@code #/scenes/0/title}. */
    private static String pointer(String place, String path) {
        String steps = path.replace("[", ".").replace("]", "").replace('.', '/');
        return "#" + place + (steps.isEmpty() ? "" : "/" + steps);
    }

    /** Ends before anything that could not be the name of a field: such a name may be what somebody wrote. */
    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : String.valueOf(step.getIndex()))
                .takeWhile(step -> NAME.matcher(step).matches())
                .map(step -> "/" + step)
                .collect(Collectors.joining("", "#", ""));
    }
}
