package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds a gathering says who came, and who came says what they think of it. */
@Component
class LookBack {

    private final Gatherings gatherings;
    private final Registrations registrations;
    private final FeedbackOfPeople feedback;
    private final ShowRegistrations showing;
    private final ShowGatherings gathered;
    private final KeysetPages pages;
    private final ServerClock clock;

    LookBack(
            Gatherings gatherings,
            Registrations registrations,
            FeedbackOfPeople feedback,
            ShowRegistrations showing,
            ShowGatherings gathered,
            KeysetPages pages,
            ServerClock clock) {
        this.gatherings = gatherings;
        this.registrations = registrations;
        this.feedback = feedback;
        this.showing = showing;
        this.gathered = gathered;
        this.pages = pages;
        this.clock = clock;
    }

    @AtomicStep
    public ShownRegistration attended(
            Caller caller, RegistrationId id, ExpectedVersion expected, NewAttendance request) {
        RegistrationAccess access = held(caller, id);
        RegistrationAccess.mustHold(access.gathering(), caller);
        expected.check(access.registration().version());
        Actor by = access.mustHold(RegistrationAction.RECORD_ATTENDANCE);
        List<Meeting> meetings = access.gathering().meetings();
        for (int place = 0; place < request.meetings().size(); place++) {
            int number = request.meetings().get(place);
            if (number > meetings.size()
                    || access.at().isBefore(meetings.get(number - 1).startsAt())) {
                throw Refused.unprocessable(FieldError.at("#/meetings/" + place, "Begun", "meeting-begun"));
            }
        }
        access.registration().attended(new HashSet<>(request.meetings()), by, access.at());
        return saved(access);
    }

    @AtomicStep
    public ShownRegistration trained(Caller caller, RegistrationId id) {
        RegistrationAccess access = held(caller, id);
        RegistrationAccess.mustHold(access.gathering(), caller);
        Actor by = caller.mustHold(access.gathering().sanctuaryId(), Role.TECHNOLOGIST);
        access.mustBePossible(RegistrationAction.RECORD_TRAINING);
        access.registration().trained(by, access.at());
        return saved(access);
    }

    @AtomicStep
    public ShownRegistration say(Caller caller, RegistrationId id, NewFeedback request) {
        RegistrationAccess access = held(caller, id);
        access.mustBeOwned();
        access.mustBePossible(RegistrationAction.GIVE_FEEDBACK);
        access.registration().feedbackGiven();
        Gathering gathering = access.gathering();
        feedback.save(new GatheringFeedback(
                new FeedbackId(Ids.unlinkable()), gathering, request, feedback.batches(gathering.id()), access.at()));
        return saved(access);
    }

    @Transactional(readOnly = true)
    public Page<FeedbackView> feedback(Caller caller, GatheringId id, PageAsk page) {
        Gathering gathering = gatherings.findById(id).orElseThrow(Refused::notFound);
        gathered.access(gathering, caller, clock.now()).mustBeVisible();
        RegistrationAccess.mustHold(gathering, caller);
        List<GatheringFeedback> found =
                pages.read(GatheringFeedback.class, List.of(FeedbackOfPeople.of(id, feedback.batches(id))), page);
        return Page.of(page, found, said -> said.id().value(), FeedbackView::of);
    }

    private RegistrationAccess held(Caller caller, RegistrationId id) {
        Gathering gathering = gatherings.lockFor(id).orElseThrow(Refused::notFound);
        Registration registration = registrations.findById(id).orElseThrow(Refused::notFound);
        return new RegistrationAccess(registration, gathering, caller, clock.now()).mustBeVisible();
    }

    private ShownRegistration saved(RegistrationAccess access) {
        registrations.saveAndFlush(access.registration());
        return showing.show(access);
    }
}
