using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Minutes;
using CdopWorkflow.Reviews.Packs;

namespace CdopWorkflow.Reviews.History;

/// <summary>A version of a meeting's minutes as it stood, with what it says of one review.</summary>
/// <param name="Version">Signed or not.</param>
/// <param name="Content">Before it is signed, of which only the notes count.</param>
/// <param name="Item">Of the review; null in a draft, and where it was not on the agenda yet.</param>
public sealed record PastMinutes(MinutesVersion Version, MinutesContent Content, MinutesItem? Item)
{
    /// <summary>The minutes signed last, and the draft that was to follow them.</summary>
    /// <param name="past">The review.</param>
    /// <param name="item">Its place on the meeting's agenda.</param>
    /// <param name="signedBefore">Where drafts were not kept, only what was signed before this instant is known; null where all are.</param>
    /// <param name="reader">The reader's account: what a conflict of interest closes stays closed.</param>
    /// <param name="sealer">Opens the minutes.</param>
    internal static IReadOnlyList<PastMinutes> Of(PastReview past, AgendaItem item, DateTimeOffset? signedBefore, string reader, Sealer sealer)
    {
        var pack = past.Of<Pack>().SingleOrDefault()?.Number;
        var known = past.Of<MinutesVersion>().Where(version => version.MeetingId == item.MeetingId)
            .Where(version => signedBefore is null || version.SignedAt < signedBefore)
            .OrderBy(version => version.Number).ToList();
        return
        [
            .. new[] { known.FindLast(version => version.IsSigned), known.Count > 0 && !known[^1].IsSigned ? known[^1] : null }.OfType<MinutesVersion>()
                .Select(version => (version, Content: sealer.Open<MinutesContent>(version.Content).For(reader)))
                .Select(minutes => new PastMinutes(
                    minutes.version, minutes.Content, minutes.version.IsSigned ? minutes.Content.Items.FirstOrDefault(written => written.Pack == pack) : null)),
        ];
    }
}
