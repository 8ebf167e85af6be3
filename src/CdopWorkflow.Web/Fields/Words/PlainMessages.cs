using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CdopWorkflow.Web.Fields.Words;

/// <summary>
/// Gives validation attributes without a message of their own the wording of the GOV.UK design system: "Enter the
/// date of death", "Select the sex", "The NHS number must be 10 characters or fewer".
/// </summary>
public sealed class PlainMessages : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        if (context.Key.MetadataKind != ModelMetadataKind.Property)
        {
            return;
        }

        var words = FieldWords.Of(context.PropertyAttributes ?? [], context.Key.Name);
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null)
            {
                rule.ErrorMessage = Message(rule, words, context.Key.ModelType);
            }
        }
    }

    private static string Message(ValidationAttribute rule, string words, Type type) =>
        rule switch
        {
            RequiredAttribute => $"{(IsChosen(type) ? "Select" : "Enter")} {words}",
            StringLengthAttribute { MinimumLength: > 0 } length =>
                $"{FieldWords.Capital(words)} must be between {Number(length.MinimumLength)} and {Number(length.MaximumLength)} characters",
            StringLengthAttribute length => $"{FieldWords.Capital(words)} must be {Number(length.MaximumLength)} characters or fewer",
            MaxLengthAttribute length => $"{FieldWords.Capital(words)} must be {Number(length.Length)} characters or fewer",
            RangeAttribute range => $"{FieldWords.Capital(words)} must be between {Number(range.Minimum)} and {Number(range.Maximum)}",
            EmailAddressAttribute => "Enter an email address in the correct format, like name@example.com",

            // never null: an attribute that is given none throws when it is broken
            _ => $"Enter {words} in the correct format",
        };

    private static bool IsChosen(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum || plain == typeof(bool) || (plain != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(plain));
    }

    private static string Number(object value) => string.Format(CultureInfo.InvariantCulture, "{0:N0}", value);
}
