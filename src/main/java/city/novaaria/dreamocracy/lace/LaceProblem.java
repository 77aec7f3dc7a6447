package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about laces. */
enum LaceProblem implements ProblemType {
    LABEL_TAKEN("This label is taken", "Choose another label; a device of this sanctuary already has it."),
    DEVICE_WORN(
            "Somebody dreams with this device",
            "Wait until they are out of the dream; a failed test is recorded at once, and releases the device."),
    NO_NEURAL_SYNC(
            "The person did not agree to wear a lace",
            "Ask the person, and the guardians of a minor, to read the text and to give consent with NEURAL_SYNC; without it no lace is bound."),
    TOO_MANY_CREDENTIALS(
            "The device has two secrets already",
            "Revoke one that the device does not use; a second one is for changing over."),
    DEVICE_LENT("The device is lent", "Wait until it is back; GET /lace-loans tells until when."),
    DEVICE_IN_USE(
            "The device is bound to an enrollment",
            "Take another device, or unbind this one before the dream; what has yet to let go of somebody is seen to first.");

    private final Meaning meaning;

    LaceProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
