package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.problems.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong about a file. */
enum MediaProblem implements ProblemType {
    FILE_NOT_AS_SAID(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The file is not what its Content-Type says",
            "Send the file with the Content-Type of what is in it, whatever its name says."),
    FILE_BROKEN(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The file cannot be read",
            "Open it in the program that made it, save it anew, and send that; a text has to be UTF-8, with no"
                    + " control characters but the ends of its lines and tabs."),
    TEXT_TOO_LONG(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The text is too long",
            "Shorten it, or send it in parts: a text has at most 256 KiB, which are 262,144 bytes of UTF-8."),
    RANGE_NOT_THERE(
            HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
            "The file has no such part",
            "Ask for the whole file, or for a part that begins before its end; Content-Range says how long it is."),
    PICTURE_TOO_LARGE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The picture has too many pixels",
            "Make it smaller: at most 12 million pixels, and 8,192 in either direction."),
    PICTURE_NOT_TAKEN(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "A WebP of this kind is not taken",
            "Send it as a PNG or a JPEG: of WebP only single pictures are taken that are lossy and not transparent."),
    FILE_IN_USE(
            HttpStatus.CONFLICT,
            "Something shows the file",
            "Take it out of each of `usedBy` first, or take those down or back; then remove it."),
    SHELF_FULL(
            HttpStatus.CONFLICT,
            "The sanctuary keeps as many files as it may",
            "Ask the operator to raise dreamocracy.media.quota.");

    private final Meaning meaning;

    MediaProblem(HttpStatus status, String title, String remedy) {
        meaning = new Meaning(status, title, remedy, false);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
