import { useWords } from '../use-words.tsx';

export function CloseButton({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  return (
    <button type="button" class="close" aria-label={say('passages.close')} onClick={onClose}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2 2l8 8M10 2l-8 8" />
      </svg>
    </button>
  );
}
