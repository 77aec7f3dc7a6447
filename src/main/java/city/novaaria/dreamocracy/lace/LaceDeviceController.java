package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The neural laces of the sanctuaries. */
@RestController
@RequestMapping("/api/v1/lace-devices")
@Tag(
        name = "Laces",
        description = "Register and test the neural laces, and bind one to the enrollment of each dreamer.")
class LaceDeviceController {

    private static final String PATH = "/api/v1/lace-devices";

    private final LaceDevices devices;
    private final LaceCalibrations calibrations;
    private final KeysetPages pages;
    private final KeepDevices keeping;
    private final DevicesInUse inUse;

    LaceDeviceController(
            LaceDevices devices,
            LaceCalibrations calibrations,
            KeysetPages pages,
            KeepDevices keeping,
            DevicesInUse inUse) {
        this.devices = devices;
        this.calibrations = calibrations;
        this.pages = pages;
        this.keeping = keeping;
        this.inUse = inUse;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "registerLaceDevice",
            summary = "Register a neural lace",
            description = "For technologists of the sanctuary. Nothing is proved of it yet; calibrate it next.")
    ResponseEntity<LaceDeviceView> register(Caller caller, @Valid @RequestBody NewDevice request) {
        LaceDevice device = keeping.register(caller, request);
        return Etag.created(PATH, device.id(), LaceDeviceView.of(device, caller, false), device.version());
    }

    @GetMapping
    @Operation(
            operationId = "listLaceDevices",
            summary = "List the neural laces",
            description = "Those of the sanctuaries where you work, also those that are no longer in service.")
    Page<LaceDeviceView> list(
            Caller caller,
            @Parameter(
                            description = "Only those of these sanctuaries.",
                            example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    Set<SanctuaryId> sanctuaryId,
            PageAsk page) {
        List<LaceDevice> found = pages.read(LaceDevice.class, LaceDevices.branches(caller, sanctuaryId), page);
        Set<LaceDeviceId> used = inUse.among(found.stream().map(LaceDevice::id).toList());
        return Page.of(
                page,
                found,
                device -> device.id().value(),
                device -> LaceDeviceView.of(device, caller, used.contains(device.id())));
    }

    @GetMapping("/{deviceId}")
    @Operation(
            operationId = "getLaceDevice",
            summary = "Look at a neural lace",
            description = "For the crew of its sanctuary.")
    ResponseEntity<LaceDeviceView> get(Caller caller, @PathVariable LaceDeviceId deviceId) {
        return ok(caller, devices.knownTo(caller, deviceId));
    }

    @PatchMapping(path = "/{deviceId}", consumes = "application/merge-patch+json")
    @Operation(
            operationId = "changeLaceDevice",
            summary = "Change a neural lace",
            description = "For technologists of the sanctuary. What is left out stays as it is. With another firmware"
                    + " the self-test and the proof that it lets go safely no longer count (SAF-04); not while somebody dreams"
                    + " with it.")
    ResponseEntity<LaceDeviceView> change(
            Caller caller,
            @PathVariable LaceDeviceId deviceId,
            ExpectedVersion expected,
            @Valid @RequestBody ChangeDevice request) {
        return ok(caller, keeping.change(caller, deviceId, expected, request));
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/{deviceId}/calibrations")
    @Operation(
            operationId = "calibrateLaceDevice",
            summary = "Record a test of a neural lace",
            description = "For technologists of the sanctuary: whether it passed its self-test, and whether it was seen"
                    + " to let go safely when power and network were lost (SAF-04). The latest calibration counts. What"
                    + " failed while somebody dreams with it is released at once; other tests wait until they are out.")
    ResponseEntity<CalibrationView> calibrate(
            Caller caller, @PathVariable LaceDeviceId deviceId, @Valid @RequestBody NewCalibration request) {
        LaceCalibration made = keeping.calibrate(caller, deviceId, request);
        String path = PATH + "/" + deviceId + "/calibrations";
        return Etag.created(path, made.id(), CalibrationView.of(made), made.version());
    }

    @GetMapping("/{deviceId}/calibrations")
    @Operation(
            operationId = "listLaceCalibrations",
            summary = "List the tests of a neural lace",
            description = "For the crew of its sanctuary, the latest first, with the firmware that it ran each time.")
    Page<CalibrationView> calibrations(Caller caller, @PathVariable LaceDeviceId deviceId, PageAsk page) {
        LaceDevice device = devices.knownTo(caller, deviceId);
        return Page.of(
                page,
                calibrations.newest(device.id(), page.before(), page.oneMore()),
                made -> made.id().value(),
                CalibrationView::of);
    }

    @GetMapping("/{deviceId}/calibrations/{calibrationId}")
    @Operation(
            operationId = "getLaceCalibration",
            summary = "Look at a test of a neural lace",
            description = "For the crew of its sanctuary.")
    ResponseEntity<CalibrationView> calibration(
            Caller caller, @PathVariable LaceDeviceId deviceId, @PathVariable CalibrationId calibrationId) {
        LaceDevice device = devices.knownTo(caller, deviceId);
        LaceCalibration found =
                calibrations.findByIdAndDeviceId(calibrationId, device.id()).orElseThrow(Refused::notFound);
        return Etag.ok(CalibrationView.of(found), found.version());
    }

    @PostMapping("/{deviceId}/retire")
    @Operation(
            operationId = "retireLaceDevice",
            summary = "Take a neural lace out of service",
            description =
                    "For technologists of the sanctuary, unless it is bound to an enrollment or has yet to let go of somebody."
                            + " There is no way back.")
    ResponseEntity<LaceDeviceView> retire(Caller caller, @PathVariable LaceDeviceId deviceId) {
        return ok(caller, keeping.retire(caller, deviceId));
    }

    private ResponseEntity<LaceDeviceView> ok(Caller caller, LaceDevice device) {
        return Etag.ok(LaceDeviceView.of(device, caller, inUse.holds(device.id())), device.version());
    }
}
