import { DENSITIES, type Density } from './density.ts'
import { DropCard } from './drop-card.tsx'

interface Props {
  readonly density: Density
  readonly onChange: (density: Density) => void
}

/** 行距: 紧凑, 适中, 宽松. */
export function DensityChoice({ density, onChange }: Props) {
  return (
    <DropCard label="行距" title="行距" className="density-choice">
      {() => (
        <fieldset>
          <legend className="visually-hidden">列表的行距</legend>
          {DENSITIES.map((one) => (
            <label key={one.density}>
              <input
                type="radio"
                name="density"
                checked={one.density === density}
                onChange={() => onChange(one.density)}
              />
              {one.title}
            </label>
          ))}
        </fieldset>
      )}
    </DropCard>
  )
}
