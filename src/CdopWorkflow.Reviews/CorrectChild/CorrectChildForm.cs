using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Platform.Postcodes;

namespace CdopWorkflow.Reviews.CorrectChild;

/// <summary>Who the child was and where the child lived.</summary>
public sealed record CorrectChildForm
{
    [Display(Name = "Family name", ShortName = "the child’s family name")]
    [Required]
    [StringLength(100)]
    public string? FamilyName { get; init; }

    [Display(Name = "Forenames", ShortName = "the child’s forenames")]
    [StringLength(200)]
    public string? Forenames { get; init; }

    [Display(Name = "NHS number", Description = "10 digits, for example 999 123 4567")]
    [StringLength(40)]
    [CustomValidation(typeof(CorrectChildForm), nameof(CheckNumber))]
    public string? NhsNumber { get; init; }

    [Display(Name = "Why is there no NHS number?", Description = "Only where there is none", ShortName = "reason for no NHS number")]
    public NhsNumberAbsence? NhsNumberAbsence { get; init; }

    [Display(Name = "Address", ShortName = "address")]
    [StringLength(500)]
    public string? Address { get; init; }

    [Display(Name = "Postcode", ShortName = "postcode")]
    [StringLength(16)]
    [CustomValidation(typeof(CorrectChildForm), nameof(CheckPostcode))]
    public string? Postcode { get; init; }

    [Display(Name = "Why is it corrected?", ShortName = "reason")]
    [Required(ErrorMessage = "Say why it is corrected")]
    [StringLength(4000)]
    public string? Why { get; init; }

    public static CorrectChildForm Of(Child child) => new()
    {
        FamilyName = child.FamilyName,
        Forenames = child.Forenames,
        NhsNumber = child.NhsNumber,
        NhsNumberAbsence = Enum.TryParse<NhsNumberAbsence>(child.NhsNumberAbsence, out var absence) ? absence : null,
        Address = child.Address,
        Postcode = child.Postcode,
    };

    /// <summary>The child with what was put right. Expects a form that is in order.</summary>
    public Child Correct(Child child)
    {
        FullPostcode.TryRead(Postcode, out var postcode);
        var number = Platform.NhsNumbers.NhsNumber.TryParse(NhsNumber, out var known, out _) ? known.Digits : null;
        return child with
        {
            FamilyName = FamilyName!.Trim(),
            Forenames = (Forenames ?? "").Trim(),
            NhsNumber = number,
            NhsNumberAbsence = number is null ? NhsNumberAbsence?.ToString() : null,
            Address = (Address ?? "").Trim(),
            Postcode = postcode,
        };
    }

    /// <summary>Of one field, so that it is said together with what is wrong with the others.</summary>
    public static ValidationResult? CheckNumber(string? number, ValidationContext form)
    {
        if (string.IsNullOrWhiteSpace(number))
        {
            return ((CorrectChildForm)form.ObjectInstance).NhsNumberAbsence is null ? new("Enter an NHS number, or say why there is none") : ValidationResult.Success;
        }

        return Platform.NhsNumbers.NhsNumber.TryParse(number, out _, out var error) ? ValidationResult.Success : new(error);
    }

    public static ValidationResult? CheckPostcode(string? postcode, ValidationContext form) =>
        FullPostcode.TryRead(postcode, out _) ? ValidationResult.Success : new(FullPostcode.Sentence);
}
