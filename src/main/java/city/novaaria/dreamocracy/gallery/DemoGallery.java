package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.media.MediaId;
import city.novaaria.dreamocracy.media.MediaShelf;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The series that Mira makes: one work that everybody sees, one that waits for Dov's yes, and one that she has begun. */
@Component
@Profile("demo")
@Order(99)
class DemoGallery implements DemoChapter {

    private static final String MIRA = "mira";
    private static final String SERIES = "Shadows Transformed";

    private final MediaShelf shelf;
    private final MakeArtworks making;

    DemoGallery(MediaShelf shelf, MakeArtworks making) {
        this.shelf = shelf;
        this.making = making;
    }

    @Override
    public void tell(DemoStory story) {
        story.daysAgo(5, () -> {
            MediaId picture = keep(story, DemoIds.PICTURE_OF_THE_PLATFORM, new Color(0x10, 0x18, 0x38));
            ArtworkId work = make(
                    story,
                    DemoIds.THE_LAST_PLATFORM,
                    "The last platform",
                    "The train is gone. Somebody lights a lantern for whoever missed it.",
                    picture,
                    "A lantern on a dark platform, its light in the shape of a door.",
                    List.of(leftBehind()));
            making.submit(story.as(MIRA), work);
            making.publish(story.as(MIRA), work);
        });
        story.today(() -> {
            MediaId picture = keep(story, DemoIds.PICTURE_OF_THE_FACES, new Color(0x30, 0x10, 0x28));
            ArtworkId work = make(
                    story,
                    DemoIds.ALL_THE_FACES,
                    "All the faces",
                    "Whoever looks long enough into the mirrors sees that they look back kindly.",
                    picture,
                    "A lantern between two mirrors, and its light in both.",
                    List.of(
                            new NewArtworkSource(new FearId(DemoIds.MIRRORS), SourceForm.VERBATIM, Attribution.NAMED),
                            leftBehind()));
            making.submit(story.as(MIRA), work);
            make(
                    story,
                    DemoIds.A_PLATFORM_OF_ONES_OWN,
                    "A platform of one's own",
                    "Not finished.",
                    picture,
                    "A lantern between two mirrors.",
                    List.of(leftBehind()));
        });
    }

    private static NewArtworkSource leftBehind() {
        return new NewArtworkSource(
                new FearId(DemoIds.BEING_LEFT_BEHIND), SourceForm.PARAPHRASE, Attribution.ANONYMOUS);
    }

    private MediaId keep(DemoStory story, UUID id, Color night) {
        story.name(id);
        return shelf.keep(story.as(MIRA), DemoIds.LANTERN_HALL, "image/png", lantern(night));
    }

    private ArtworkId make(
            DemoStory story,
            UUID id,
            String title,
            String statement,
            MediaId picture,
            String description,
            List<NewArtworkSource> sources) {
        story.name(id);
        return making.create(
                        story.as(MIRA),
                        DemoIds.LANTERN_HALL,
                        new NewArtwork(
                                title,
                                statement,
                                "Light and ink",
                                SERIES,
                                List.of(new NewArtworkMedia(picture, description)),
                                sources))
                .view()
                .id();
    }

    /** A lantern in the night, and its light on the ground. */
    private static byte[] lantern(Color night) {
        BufferedImage picture = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, night, 0, 320, night.darker().darker()));
        brush.fillRect(0, 0, 480, 320);
        for (int ring = 0; ring < 40; ring++) {
            int width = 400 - 9 * ring;
            brush.setColor(new Color(255, 190, 90, 8));
            brush.fillOval(240 - width / 2, 170 - width / 3, width, 2 * width / 3);
        }
        brush.setColor(new Color(0xff, 0xd8, 0x90));
        brush.fillRoundRect(222, 130, 36, 60, 16, 16);
        brush.setColor(night.darker());
        brush.fillRect(218, 122, 44, 8);
        brush.fillRect(218, 190, 44, 8);
        brush.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
