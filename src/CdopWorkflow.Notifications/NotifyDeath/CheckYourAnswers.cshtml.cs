using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Forms;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Scope;
using CdopWorkflow.Platform.NhsNumbers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Notifications.NotifyDeath;

/// <summary>Everything on one page before it is sent.</summary>
[AllowAnonymous]
public sealed class CheckYourAnswersModel(JourneyParts parts, SendDraft send) : JourneyPage(parts)
{
    public NotificationForm Form => Saved.Form;

    /// <summary>The questions that an administrator added, and what was answered to them.</summary>
    public (Questionnaire Form, FormAnswers Answers)? Added => Further is null ? null : (Further, Saved.Further?.Open().Answers ?? FormAnswers.None);

    protected override string Step => JourneySteps.Check;

    protected override IReadOnlyList<string> Fields => [];

    public override async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { SentAs.Length: 0 } draft)
        {
            return Elsewhere();
        }

        if (Further is not null && !Saved.FurtherDone)
        {
            // they were added while this notifier was on the way, or saved for later
            return Redirect(To(JourneySteps.FurtherQuestions));
        }

        switch (FormReader.Read(Form, Parts.Clock.GetUtcNow(), Parts.Areas))
        {
            case FormReading.Readable readable:
                await send.HandleAsync(draft, readable.Submission with { Further = Saved.Further }, cancel);
                return Redirect($"/notifications/receipt/{Token}");
            case FormReading.OutOfScope outside:
                await Parts.Refuse.HandleAsync(outside, NotificationDoor.Form, cancel);
                return Redirect(To("not-reviewed"));
            default:
                AddErrors(Form, _ => true);
                return Page();
        }
    }

    public string Change(string step) => To(step);

    public string Words<TCode>(string linkId, string? code, Func<TCode, string> label)
        where TCode : struct, Enum => Iso.Code<TCode>(code) is { } known ? OptionWords(linkId, known.ToString(), label(known)) : "";

    public string Council(string? code) => string.IsNullOrEmpty(code) ? "" : Parts.Areas.NameOf(code);

    public string Residence => Iso.Code<Residence>(Form.Child?.Residence) switch
    {
        Scope.Residence.OutsideEngland => OptionWords("residence", Form.Child?.Residence, "Outside England"),
        Scope.Residence.NotKnown => OptionWords("residence", Form.Child?.Residence, "Not known"),
        _ => Council(Form.Child?.Council),
    };

    public string NhsNumber => Platform.NhsNumbers.NhsNumber.TryParse(Form.Child?.NhsNumber, out var number, out _)
        ? number.Display
        : Words<NhsNumberAbsence>("nhs-number-absence", Form.Child?.NhsNumberAbsence, reason => reason.Label());

    public string Birth => Iso.Code<BirthKind>(Form.Birth?.Kind) switch
    {
        BirthKind.LiveBirth => OptionWords("birth-kind", Form.Birth?.Kind, "Born alive"),
        BirthKind.Stillbirth => OptionWords("birth-kind", Form.Birth?.Kind, "Stillborn"),
        BirthKind.LateFetalLoss => OptionWords("birth-kind", Form.Birth?.Kind, "The pregnancy ended before 24 weeks"),
        _ => "",
    };

    protected override void Show(NotificationForm form)
    {
    }

    protected override NotificationForm Take(NotificationForm form) => form;
}
