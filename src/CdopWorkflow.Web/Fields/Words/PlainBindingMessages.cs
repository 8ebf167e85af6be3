using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CdopWorkflow.Web.Fields.Words;

/// <summary>The wording for values that cannot be read: "The weight at birth must be a whole number".</summary>
public sealed class PlainBindingMessages : IBindingMetadataProvider
{
    private static readonly HashSet<Type> WholeNumbers = [typeof(int), typeof(long), typeof(short), typeof(byte)];

    private static readonly HashSet<Type> Numbers = [typeof(decimal), typeof(double), typeof(float)];

    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        var words = context.Key.MetadataKind == ModelMetadataKind.Property
            ? FieldWords.Capital(FieldWords.Of(context.PropertyAttributes ?? [], context.Key.Name))
            : "The answer";
        var type = Nullable.GetUnderlyingType(context.Key.ModelType) ?? context.Key.ModelType;
        var unreadable = words + (WholeNumbers.Contains(type) ? " must be a whole number"
            : Numbers.Contains(type) ? " must be a number"
            : type == typeof(DateOnly) ? " must be a real date"
            : type == typeof(TimeOnly) ? " must be a real time"
            : " must be one of the answers offered");
        context.BindingMetadata.ModelBindingMessageProvider = With(unreadable, words + " must be answered");
    }

    private static DefaultModelBindingMessageProvider With(string unreadable, string missing)
    {
        var messages = new DefaultModelBindingMessageProvider();
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => unreadable);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => unreadable);
        messages.SetValueIsInvalidAccessor(_ => unreadable);
        messages.SetUnknownValueIsInvalidAccessor(_ => unreadable);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => unreadable);
        messages.SetValueMustBeANumberAccessor(_ => unreadable);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => unreadable);
        messages.SetValueMustNotBeNullAccessor(_ => missing);
        messages.SetMissingBindRequiredValueAccessor(_ => missing);
        messages.SetMissingKeyOrValueAccessor(() => missing);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => missing);
        return messages;
    }
}
