package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.session.Sight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lace of one enrollment; it is a part of the enrollment, and so its entity tag is the enrollment's. */
@RestController
@Personal
@RequestMapping("/api/v1/enrollments/{enrollmentId}/lace")
@Tag(name = "Laces")
class EnrollmentLaceController {

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final LaceDevices devices;
    private final LaceBindings bindings;
    private final BindLace binding;

    EnrollmentLaceController(
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            LaceDevices devices,
            LaceBindings bindings,
            BindLace binding) {
        this.sessions = sessions;
        this.devices = devices;
        this.enrollments = enrollments;
        this.bindings = bindings;
        this.binding = binding;
    }

    @GetMapping
    @Operation(
            operationId = "getSeatLace",
            summary = "Look at the lace of an enrollment",
            description =
                    "For the enrolled person, and for the crew while that person is in the session. Not found while"
                            + " none is bound, and once the enrollment has ended.")
    ResponseEntity<EnrollmentLaceView> get(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        EnrolledPerson enrollment = enrollments.visible(caller, enrollmentId);
        Sight sight = sessions.sight(caller, enrollment);
        LaceBinding bound = bindings.findByLiveEnrollmentKey(enrollmentId.value())
                .filter(_ -> enrollments.counts(enrollment)
                        && !sight.state(enrollment).terminal())
                .orElseThrow(Refused::notFound);
        return Etag.ok(
                view(bound, sight.near() || caller.holds(bound.sanctuaryId(), Role.TECHNOLOGIST)),
                sight.tag(enrollment));
    }

    @PutMapping
    @Operation(
            operationId = "bindLace",
            summary = "Bind a lace to an enrollment",
            description = "For technologists of the sanctuary, before the dream, once the person has agreed to"
                    + " NEURAL_SYNC; binding is their signature that this"
                    + " person may wear this device (SAF-04); it does not count as long as the same person tested it last. A device that was bound to the enrollment before is released. The"
                    + " entity tag is that of the enrollment.")
    ResponseEntity<EnrollmentLaceView> bind(
            Caller caller,
            @PathVariable EnrollmentId enrollmentId,
            ExpectedVersion expected,
            @Valid @RequestBody WornDevice request) {
        BindLace.Bound bound = binding.bind(
                caller, enrollmentId, expected, request.deviceId(), LaceAccommodation.each(request.accommodations()));
        return Etag.ok(view(bound.binding(), true), bound.enrollmentTag());
    }

    private EnrollmentLaceView view(LaceBinding bound, boolean near) {
        return EnrollmentLaceView.of(bound, devices.findById(bound.deviceId()).orElseThrow(), near);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "unbindLace",
            summary = "Unbind the lace of an enrollment",
            description = "For technologists of the sanctuary, before the dream.")
    void unbind(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        binding.unbind(caller, enrollmentId);
    }
}
