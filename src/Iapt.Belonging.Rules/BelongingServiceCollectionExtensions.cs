using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Rules;
using Iapt.Belonging.Rules.Engine;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds belonging to a host.</summary>
public static class BelongingServiceCollectionExtensions
{
    /// <summary>Adds the scorer and the engine, each once and shared. What the host has registered before is kept.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Chooses rulebooks, indicators and interventions; null for those that come with the library.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBelonging(this IServiceCollection services, Action<BelongingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<BelongingOptions> options = services.AddOptions<BelongingOptions>().ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BelongingOptions>, BelongingOptionsCheck>());
        services.TryAddSingleton<IBelongingScorer>(static _ => new BelongingScorer());
        services.TryAddSingleton<IBelongingEngine>(static provider => Engine(provider.GetRequiredService<IOptions<BelongingOptions>>().Value));
        return services;
    }

    private static BelongingEngine Engine(BelongingOptions options) => new(options.Rulebooks, options.Indicators, options.Interventions);
}
