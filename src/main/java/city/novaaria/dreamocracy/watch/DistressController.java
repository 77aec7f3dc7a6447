package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.SessionRegister;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How distressed people are, as they or those who accompany them say. */
@RestController
@Personal
@RequestMapping("/api/v1/enrollments/{enrollmentId}/distress")
@Tag(name = "Enrollments")
class DistressController {

    private final RateDistress rating;
    private final DistressRatings ratings;
    private final EnrollmentRegister enrollments;
    private final SessionRegister sessions;
    private final KeysetPages pages;

    DistressController(
            RateDistress rating,
            DistressRatings ratings,
            EnrollmentRegister enrollments,
            SessionRegister sessions,
            KeysetPages pages) {
        this.rating = rating;
        this.ratings = ratings;
        this.enrollments = enrollments;
        this.sessions = sessions;
        this.pages = pages;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "rateDistress",
            summary = "Say how distressed somebody is",
            description =
                    "For the enrolled person, and for another person who facilitates, on duty in the session: once the person"
                            + " has arrived, in the dream, and until they were seen off. The last one before the dream is what"
                            + " the others are compared with. In a dream that is strong enough for this house to watch over"
                            + " (LIV-02), a high number or a steep rise asks a facilitator to look after the person, which"
                            + " is done by saying here how they are; whoever is in great distress, or dissociates, is out of the"
                            + " dream when this answers, and comes back once a facilitator has seen that it is better. A"
                            + " number never stops the dream of the others, who are told nothing. It asks for nothing"
                            + " before and after the dream.")
    ResponseEntity<DistressRatingView> rate(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @Valid @RequestBody NewDistressRating request) {
        DistressRating rated = rating.rate(caller, enrollmentId, request);
        return Etag.created(
                "/api/v1/enrollments/" + enrollmentId + "/distress",
                rated.id(),
                DistressRatingView.of(rated),
                rated.version());
    }

    @GetMapping
    @Operation(
            operationId = "listDistressRatings",
            summary = "List how distressed somebody was",
            description =
                    "For the enrolled person, the guardians of a minor, and who facilitates on duty in the session.")
    Page<DistressRatingView> list(Caller caller, @PathVariable EnrollmentId enrollmentId, PageAsk page) {
        mustBeNear(caller, enrollmentId);
        return Page.of(
                page,
                pages.read(DistressRating.class, List.of(DistressRatings.branchOf(enrollmentId)), page),
                found -> found.id().value(),
                DistressRatingView::of);
    }

    @GetMapping("/{ratingId}")
    @Operation(
            operationId = "getDistressRating",
            summary = "Look at how distressed somebody was once",
            description =
                    "For the enrolled person, the guardians of a minor, and who facilitates on duty in the session.")
    ResponseEntity<DistressRatingView> get(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @PathVariable RatingId ratingId) {
        mustBeNear(caller, enrollmentId);
        DistressRating found =
                ratings.findByIdAndEnrollmentId(ratingId, enrollmentId).orElseThrow(Refused::notFound);
        return Etag.ok(DistressRatingView.of(found), found.version());
    }

    /** Nobody else learns anything, whether or not there is something to learn. */
    private void mustBeNear(Caller caller, EnrollmentId enrollmentId) {
        if (!sessions.sight(caller, enrollments.visible(caller, enrollmentId)).near()) {
            throw Refused.forbidden("facilitator-on-duty");
        }
    }
}
