using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.DraftAnalysis;
using CdopWorkflow.Reviews.Family;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.ResponseForms;

namespace CdopWorkflow.Reviews.History;

/// <summary>Opens the parts of a review as it stood, for the partial views that its own pages use, or that show no more than those do.</summary>
public sealed class ReadPastParts(
    ReadFamily family, ReadRapidResponse response, FormRegister forms, PackFile packs, AnalysisFile analyses, DraftFile drafts, PanelsOfPerson panels, CurrentPerson person, Sealer sealer)
{
    public ShownFamily FamilyOf(PastReview past)
    {
        var track = new FamilyTrack(
            past.Review, [.. past.Of<FamilyContact>().OrderBy(contact => contact.On).ThenBy(contact => contact.Id)], [.. past.Of<FamilyGap>().OrderBy(gap => gap.Id)]);
        return new(past.Review, family.Open(track, past.Of<FamilyLetter>(), past.Of<FamilyStop>(), past.Of<NextInfantTask>(), past.Of<FormerKeyWorker>()), sealer.OpenWords, Track: null);
    }

    public async Task<ShownResponse> ResponseOfAsync(PastReview past, DateOnly day, CancellationToken cancel)
    {
        var opened = new List<OpenedForm>();
        foreach (var key in ResponseFormFile.Keys)
        {
            var kept = past.Of<ResponseAnswers>().SingleOrDefault(answers => answers.FormKey == key);
            var form = kept is null
                ? await forms.InForceAsync(key, day, cancel)
                : await forms.VersionAsync(key, kept.FormVersion, cancel) ?? throw new InvalidOperationException($"Version {kept.FormVersion} of the form {key} is gone.");
            opened.Add(new OpenedForm(form, kept, kept is null ? FormAnswers.None : FormAnswers.Read(sealer.Open<string>(kept.Content), form).Answers));
        }

        return new(past.Review, response.Open(past.Review, opened), Home: null);
    }

    public IReadOnlyList<PastForms> FormsOf(PastReview past) => PastForms.Of(past, sealer);

    /// <param name="past">The review.</param>
    /// <param name="signedBefore">Where drafts of minutes were not kept, only what was signed before this instant is known; null where all are.</param>
    public IReadOnlyList<PastMeeting> MeetingsOf(PastReview past, DateTimeOffset? signedBefore) => PastMeeting.Of(past, signedBefore, panels, person.Value.AccountId, sealer);

    public PastAnalysis AnalysisOf(PastReview past) => PastAnalysis.Of(past, drafts, analyses);

    /// <summary>As it was signed; where it was not, as the coordinator had written it. Null where there was none.</summary>
    public (Pack Pack, PackContent Content)? PackOf(PastReview past) =>
        past.Of<Pack>().SingleOrDefault() is { } pack ? (pack, packs.SignedOf(pack)) : null;
}
