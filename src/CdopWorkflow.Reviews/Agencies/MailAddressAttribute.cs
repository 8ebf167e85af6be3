using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Mail;

namespace CdopWorkflow.Reviews.Agencies;

/// <summary>Nothing, or an address that letters can be sent to.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || MailAddresses.IsAddress(text.Trim());
}
