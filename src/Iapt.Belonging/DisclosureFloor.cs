namespace Iapt.Belonging;

/// <summary>The number of people below which nothing about them is taken or shown, whatever anybody configures.</summary>
internal static class DisclosureFloor
{
    public const int People = 5;

    /// <summary>How many people the standard policy asks for.</summary>
    public const int Usual = 11;
}
