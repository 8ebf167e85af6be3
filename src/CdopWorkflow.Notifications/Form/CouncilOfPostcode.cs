using CdopWorkflow.Notifications.Scope;
using CdopWorkflow.Platform.ReferenceData;

namespace CdopWorkflow.Notifications.Form;

/// <summary>Who gives a postcode of England need not know in whose area it lies.</summary>
public static class CouncilOfPostcode
{
    /// <summary>The form with the council that its postcode lay in on the day of death, where none was given and the table knows it.</summary>
    public static NotificationForm WithCouncilOf(this NotificationForm form, PostcodeTable postcodes)
    {
        var livedInEngland = string.IsNullOrWhiteSpace(form.Child?.Residence) || string.Equals(form.Child.Residence, nameof(Residence.England), StringComparison.OrdinalIgnoreCase);
        return livedInEngland && string.IsNullOrWhiteSpace(form.Child?.Council) && form.Child?.Postcode is { Length: > 0 } postcode
            && new AnswerReader().Date(form.Death?.DiedOn, "", "") is { } died && postcodes.Find(postcode, died) is { } place
            ? form with { Child = form.Child with { Council = place.Council } }
            : form;
    }
}
