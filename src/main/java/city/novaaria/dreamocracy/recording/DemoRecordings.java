package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoSession;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Vesna and Kade have agreed to be recorded where people dream; with Noor's yes everybody there has. Yesterday was recorded, and
 * everybody who was there has agreed that a school gets it.
 */
@Component
@Profile("demo")
@Order(85)
class DemoRecordings implements DemoChapter {

    private static final Duration SAID_BEFORE = Duration.ofHours(2);
    private static final Duration STARTED_AFTER = Duration.ofMinutes(10);
    private static final Duration STOPPED_AFTER = Duration.ofMinutes(30);
    private static final Duration ASKED_AFTER = Duration.ofHours(2);
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(60);

    private final AgreeToRecording agreeing;
    private final RunRecorders running;
    private final ShareRecordings sharing;

    DemoRecordings(AgreeToRecording agreeing, RunRecorders running, ShareRecordings sharing) {
        this.agreeing = agreeing;
        this.running = running;
        this.sharing = sharing;
    }

    @Override
    public void tell(DemoStory story) {
        story.ago(DemoSession.DREAMING.before(SAID_BEFORE), () -> {
            agree(story, "vesna", DemoIds.WHAT_VESNA_SAYS_OF_RECORDERS);
            agree(story, "kade", DemoIds.WHAT_KADE_SAYS_OF_RECORDERS);
        });
        SessionId yesterday = DemoSession.YESTERDAY.id();
        RecordingId take = new RecordingId(DemoIds.TAKE_OF_YESTERDAY);
        story.ago(
                DemoSession.YESTERDAY.before(SAID_BEFORE),
                () -> List.of("noor", "celia").forEach(crew -> agreeing.agree(story.as(crew), yesterday)));
        story.ago(DemoSession.YESTERDAY.after(STARTED_AFTER), () -> {
            story.name(take.value());
            running.start(
                            story.as("noor"),
                            yesterday,
                            new NewRecording(
                                    RecordingKind.AUDIO_VIDEO, Recorder.CHAMBER_CAMERA, RecordingStorage.HOUSE_ONLY))
                    .orRefuse();
        });
        story.ago(DemoSession.YESTERDAY.after(STOPPED_AFTER), () -> running.stop(story.as("noor"), take));
        story.ago(DemoSession.YESTERDAY.after(ASKED_AFTER), () -> share(story, take));
    }

    private void share(DemoStory story, RecordingId take) {
        story.name(DemoIds.WHETHER_TO_SHARE_YESTERDAY);
        ShareId asked = sharing.ask(
                        story.as("noor"),
                        take,
                        new NewRecordingShare(
                                SharePurpose.TEACHING, "The school of facilitators in Far Harbor", TIME_TO_ANSWER))
                .id();
        List.of("noor", "celia", "lia").forEach(one -> sharing.agree(story.as(one), asked, null));
    }

    private void agree(DemoStory story, String who, UUID id) {
        story.name(id);
        agreeing.agree(story.as(who), DemoSession.DREAMING.id());
    }
}
